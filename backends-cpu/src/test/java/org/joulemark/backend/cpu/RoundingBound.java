package org.joulemark.backend.cpu;

import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;

/**
 * How far rounding may move an answer: each of its sums has (terms) roundings, relative to the sum of magnitudes
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

  /** Of each output of a single linear layer: weights and bias are rounded as well, and the reference rounds in float64. */
  static double[] ofLinearOutputs(Layer.Dense layer, double[] inputs, Precision precision) {
    double roundoffs = (inputs.length + 2) * (unitRoundoff(precision) + unitRoundoff(Precision.FLOAT64));
    double[] bounds = new double[layer.outputs()];
    for (int output = 0; output < bounds.length; output++) {
      double magnitude = layer.bias() == null ? 0 : Math.abs(layer.bias().get(output, 0));
      for (int input = 0; input < inputs.length; input++) {
        magnitude += Math.abs(layer.weights().get(output, input) * inputs[input]);
      }
      bounds[output] = roundoffs * magnitude;
    }
    return bounds;
  }

  static double unitRoundoff(Precision precision) {
    return switch (precision) {
      case FLOAT64 -> 0x1p-53;
      case FLOAT32 -> 0x1p-24;
      case FLOAT16, BFLOAT16, INT8, ANALOG -> throw new IllegalArgumentException(
          "no kernel computes in " + precision.id());
    };
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
