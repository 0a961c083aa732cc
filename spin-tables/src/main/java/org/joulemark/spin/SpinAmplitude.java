package org.joulemark.spin;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joulemark.api.Activation;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
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
        IntStream.range(0, dense.outputs()).mapToObj(dense.weights()::row).toArray(double[][]::new),
        columnOrZeros(dense.bias(), dense.outputs()),
        columnOrZeros(readout.visibleBias(), dense.inputs()));
  }

  /**
   * Why tables cannot evaluate a network, in words that follow the kernel's name.
   *
   * @param maxExponent the largest exponent of a finite number of the precision
   */
  public static Optional<String> obstacle(Network network, Precision precision, int maxExponent) {
    if (network.inputKind() != InputKind.SPIN) {
      return Optional.of("needs inputs of kind SPIN, this network's are " + network.inputKind());
    }
    if (network.layers().size() != 1) {
      return Optional.of("evaluates a single layer, this network has " + network.layers().size());
    }
    if (!(network.readout() instanceof Readout.LogProdTwoCosh)) {
      return Optional.of("needs the readout LogProdTwoCosh");
    }
    Activation activation = switch (network.layers().getFirst()) {
      case Layer.Dense dense -> dense.activation();
    };
    if (activation != Activation.IDENTITY) {
      return Optional.of("needs the activation IDENTITY, this network's is " + activation);
    }
    return of(network).obstacleOfAngles(precision, maxExponent);
  }

  /** Every factor {@code 1 + e^(2 theta)} must be a finite number for every pattern of spins. */
  private Optional<String> obstacleOfAngles(Precision precision, int maxExponent) {
    double largestAngle = IntStream.range(0, hiddenUnits()).mapToDouble(this::largestAngle).reduce(0, Math::max);
    double limit = (maxExponent - 3) * Math.log(2) / 2;
    return Double.isNaN(largestAngle) || largestAngle > limit
        ? Optional.of(
            "needs |theta| <= %.1f in %s for every pattern of spins, these weights allow up to %s"
                .formatted(limit, precision.id(), largestAngle))
        : Optional.empty();
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

  /** What one group's pattern of spins adds to one hidden unit's angle; the bias is the first group's. */
  public double partialAngle(int unit, int group, int pattern) {
    return (group == 0 ? bias[unit] : 0) + SpinGroups.signedSum(weights[unit], group, pattern);
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
