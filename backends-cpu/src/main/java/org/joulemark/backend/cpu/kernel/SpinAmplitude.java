package org.joulemark.backend.cpu.kernel;

import java.util.Arrays;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.jspecify.annotations.Nullable;

/**
 * The networks that tables of exponentials can evaluate: {@code ln psi = a.s + sum_j ln(2 cosh theta_j)} with
 * {@code theta = W s + b} and every s +-1.
 *
 * @param weights W, one row per hidden unit
 * @param bias b, one per hidden unit
 * @param visibleBias a, one per input
 */
public record SpinAmplitude(double[][] weights, double[] bias, double[] visibleBias) {

  /** The amplitude that a network of one such layer and readout describes. */
  public static SpinAmplitude of(Network network) {
    var dense = (Layer.Dense) network.layers().getFirst();
    var readout = (Readout.LogProdTwoCosh) network.readout();
    return new SpinAmplitude(
        Numbers.rowsOf(dense.weights()),
        columnOrZeros(dense.bias(), dense.outputs()),
        columnOrZeros(readout.visibleBias(), dense.inputs()));
  }

  private static double[] columnOrZeros(@Nullable Matrix column, int length) {
    return column == null ? new double[length] : column.column(0);
  }

  public int inputs() {
    return visibleBias.length;
  }

  public int hiddenUnits() {
    return bias.length;
  }

  /** The largest |theta| of one hidden unit over all spin patterns; not a number where a weight is not. */
  public double largestAngle(int unit) {
    return Math.abs(bias[unit]) + Arrays.stream(weights[unit]).map(Math::abs).sum();
  }

  /** How many bits the factor {@code 1 + e^(2 theta)} of one hidden unit can add to a product's exponent. */
  public double largestFactorBits(int unit) {
    double doubled = 2 * largestAngle(unit);
    return (doubled + Math.log1p(Math.exp(-doubled))) / Math.log(2);
  }
}
