package org.joulemark.backend.cpu.float32;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;

/**
 * What the test does with vectors, apart from the test: where tests run in several JVMs, surefire first loads every test
 * class in Maven's own, which has no Vector API and ends the build over a method that takes or returns a vector.
 */
final class VectorFunctions {

  private static final int SAMPLES = 200_000;

  private VectorFunctions() {}

  static FloatVector logarithm(FloatVector x) {
    FloatVector zero = FloatVector.zero(Lanes.FLOATS);
    return Logarithm.ofScaled(x, zero, zero);
  }

  /** The largest error over random arguments, in units of the last place of the result. */
  static double worstUlps(
      UnaryOperator<FloatVector> function, DoubleUnaryOperator exact, double from, double to) {
    var random = new SplittableRandom(7);
    double worst = 0;
    float[] arguments = new float[Lanes.COUNT];
    for (int sample = 0; sample < SAMPLES / Lanes.COUNT; sample++) {
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        arguments[lane] = (float) random.nextDouble(from, to);
      }
      float[] results = function.apply(FloatVector.fromArray(Lanes.FLOATS, arguments, 0)).toArray();
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        double expected = exact.applyAsDouble(arguments[lane]);
        worst = Math.max(worst, Math.abs(results[lane] - expected) / Math.ulp((float) expected));
      }
    }
    return worst;
  }
}
