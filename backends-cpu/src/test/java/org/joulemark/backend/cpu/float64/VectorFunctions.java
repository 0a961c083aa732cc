package org.joulemark.backend.cpu.float64;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.DoubleVector;

/**
 * What the test does with vectors, apart from the test: where tests run in several JVMs, surefire first loads every test
 * class in Maven's own, which has no Vector API and ends the build over a method that takes or returns a vector.
 */
final class VectorFunctions {

  private static final int SAMPLES = 200_000;

  private VectorFunctions() {}

  static DoubleVector logarithm(DoubleVector x) {
    DoubleVector zero = DoubleVector.zero(Lanes.DOUBLES);
    return Logarithm.ofScaled(x, zero, zero);
  }

  /** The largest error over random arguments, in units of the last place of the result. */
  static double worstUlps(
      UnaryOperator<DoubleVector> function, DoubleUnaryOperator exact, double from, double to) {
    var random = new SplittableRandom(7);
    double worst = 0;
    double[] arguments = new double[Lanes.COUNT];
    for (int sample = 0; sample < SAMPLES / Lanes.COUNT; sample++) {
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        arguments[lane] = random.nextDouble(from, to);
      }
      double[] results = function.apply(DoubleVector.fromArray(Lanes.DOUBLES, arguments, 0)).toArray();
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        double expected = exact.applyAsDouble(arguments[lane]);
        worst = Math.max(worst, Math.abs(results[lane] - expected) / Math.ulp(expected));
      }
    }
    return worst;
  }
}
