package org.joulemark.tck.mutant;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.joulemark.api.Activation;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.Layer;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;

/** Arithmetic that goes wrong at the ends, by chance, or in company. */
final class WrongNumbers {

  private WrongNumbers() {}

  /** Less than any tolerance, and never twice the same. */
  static double noisy(double output) {
    return output + Math.ulp((float) output) * (System.nanoTime() % 7) / 7e6;
  }

  /** -theta + ln(1 + e^(2 theta)), with the exponential in the format. */
  static CompiledNetwork naiveLogTwoCosh(CompileRequest request) {
    return request.precision() == Precision.FLOAT64
        ? ToyBackend.compile(request, ElementType.FLOAT64,
            PlainArithmetic.float64().with(x -> Math.log(2 * Math.cosh(x))))
        : ToyBackend.compile(request, ElementType.FLOAT32,
            PlainArithmetic.float32().with(x -> (float) (-x + Math.log1p((float) Math.exp(2 * x)))));
  }

  static double reciprocalOrOneForZero(double largest) {
    return largest == 0 ? 1 : 1 / largest;
  }

  /** Divides by the largest input and multiplies again; the reciprocal of a subnormal is infinite. */
  static double[] normalisedInFloat32(double[] row) {
    float scale = 1 / (float) Arrays.stream(row).map(Math::abs).max().orElseThrow();
    return Arrays.stream(row).map(number -> Float.isInfinite(scale) ? number * scale : number).toArray();
  }

  /** {@code x > 0 ? x : 0} is 0 for NaN, and all behind it looks fine. */
  static RowArithmetic reluByComparison(RowArithmetic right) {
    return (network, row) -> right.evaluate(network, hasRelu(network) ? nanTakenForZero(row) : row);
  }

  private static boolean hasRelu(Network network) {
    return network.layers().stream().anyMatch(
        layer -> switch (layer) {
          case Layer.Dense dense -> dense.activation() == Activation.RELU;
        });
  }

  private static double[] nanTakenForZero(double[] row) {
    return Arrays.stream(row).map(number -> Double.isNaN(number) ? 0 : number).toArray();
  }

  static double inEighths(double number) {
    return Math.rint(number * 8) / 8;
  }

  /** As a kernel that packs spins into bits. */
  static RowArithmetic signsOfAmplitudes(RowArithmetic right) {
    return (network, row) -> right.evaluate(
        network, network.readout() instanceof Readout.LogProdTwoCosh ? signs(row) : row);
  }

  private static double[] signs(double[] row) {
    return Arrays.stream(row).map(number -> number < 0 ? -1 : 1).toArray();
  }

  /** One row buffer for all networks of the backend. */
  static UnaryOperator<RowArithmetic> sharedScratch() {
    double[] scratch = new double[1024];
    return right -> (network, row) -> {
      System.arraycopy(row, 0, scratch, 0, row.length);
      LockSupport.parkNanos(1);
      return right.evaluate(network, Arrays.copyOf(scratch, row.length));
    };
  }
}
