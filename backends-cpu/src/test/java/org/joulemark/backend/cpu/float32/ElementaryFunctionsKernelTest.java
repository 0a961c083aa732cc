package org.joulemark.backend.cpu.float32;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The elementary functions in binary32")
class ElementaryFunctionsKernelTest {

  private static final int SAMPLES = 200_000;
  private static final double LEAST = -87;

  @Test
  void theExponentialIsWithinTwoUnitsInTheLastPlace() {
    double worst = worstUlps(Exponential::ofNonPositive, Math::exp, LEAST, 0);
    assertThat(worst).isLessThan(2);
  }

  @Test
  void theExponentialMinusOneIsWithinTwoUnitsInTheLastPlace() {
    double worst = worstUlps(Exponential::minusOneOfNonPositive, Math::expm1, LEAST, 0);
    assertThat(worst).isLessThan(2);
  }

  @Test
  void theExponentialMinusOneIsWithinTwoUnitsInTheLastPlaceNearNothing() {
    double worst = worstUlps(Exponential::minusOneOfNonPositive, Math::expm1, -1e-3, 0);
    assertThat(worst).isLessThan(2);
  }

  @Test
  void theLogarithmIsWithinThreeUnitsInTheLastPlace() {
    double worst = worstUlps(ElementaryFunctionsKernelTest::logarithm, Math::log, 0.5, 3);
    assertThat(worst).isLessThan(3);
  }

  @Test
  void theLogarithmIsWithinTwoUnitsInTheLastPlaceOfLargeNumbers() {
    double worst = worstUlps(ElementaryFunctionsKernelTest::logarithm, Math::log, 3, 1e30);
    assertThat(worst).isLessThan(2);
  }

  @Test
  void exponentAndMantissaMakeUpTheNumber() {
    FloatVector x = FloatVector.broadcast(Lanes.FLOATS, 1.75f * 1024);
    assertThat(Logarithm.exponent(x).lane(0)).isEqualTo(10);
    assertThat(Logarithm.mantissa(x).lane(0)).isEqualTo(1.75f);
  }

  private static FloatVector logarithm(FloatVector x) {
    FloatVector zero = FloatVector.zero(Lanes.FLOATS);
    return Logarithm.ofScaled(x, zero, zero);
  }

  /** The largest error over random arguments, in units of the last place of the result. */
  private static double worstUlps(
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
