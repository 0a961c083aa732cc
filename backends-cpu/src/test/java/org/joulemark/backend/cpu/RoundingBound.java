package org.joulemark.backend.cpu;

import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;

/**
 * How far rounding may move a log amplitude: each of its sums has (terms) roundings, relative to the sum of magnitudes
 * (Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 4.2).
 */
final class RoundingBound {

  /** Roundings of an exponential, a factor and a logarithm together. */
  private static final int ELEMENTARY_ROUNDINGS = 8;

  private RoundingBound() {}

  static double ofLogAmplitude(Network network, Precision precision) {
    var layer = (Layer.Dense) network.layers().getFirst();
    double magnitude = layer.outputs() + sumOfMagnitudes(layer.weights());
    if (layer.bias() != null) {
      magnitude += sumOfMagnitudes(layer.bias());
    }
    if (network.readout() instanceof Readout.LogProdTwoCosh(Matrix visibleBias) && visibleBias != null) {
      magnitude += sumOfMagnitudes(visibleBias);
    }
    int roundings = ELEMENTARY_ROUNDINGS + layer.inputs();
    return roundings * unitRoundoff(precision) * magnitude;
  }

  static double unitRoundoff(Precision precision) {
    return precision == Precision.FLOAT32 ? 0x1p-24 : 0x1p-53;
  }

  private static double sumOfMagnitudes(Matrix matrix) {
    double sum = 0;
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        sum += Math.abs(matrix.get(row, column));
      }
    }
    return sum;
  }
}
