package org.joulemark.backend.cpu.float32;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The elementary functions in binary32")
class ElementaryFunctionsKernelTest {

  private static final double LEAST = -87;

  @Test
  void theExponentialIsWithinTwoUnitsInTheLastPlace() {
    double worst = VectorFunctions.worstUlps(Exponential::ofNonPositive, Math::exp, LEAST, 0);
    assertThat(worst).isLessThan(2);
  }

  @Test
  void theExponentialMinusOneIsWithinTwoUnitsInTheLastPlace() {
    double worst = VectorFunctions.worstUlps(Exponential::minusOneOfNonPositive, Math::expm1, LEAST, 0);
    assertThat(worst).isLessThan(2);
  }

  @Test
  void theExponentialMinusOneIsWithinTwoUnitsInTheLastPlaceNearNothing() {
    double worst = VectorFunctions.worstUlps(Exponential::minusOneOfNonPositive, Math::expm1, -1e-3, 0);
    assertThat(worst).isLessThan(2);
  }

  @Test
  void theLogarithmIsWithinThreeUnitsInTheLastPlace() {
    double worst = VectorFunctions.worstUlps(VectorFunctions::logarithm, Math::log, 0.5, 3);
    assertThat(worst).isLessThan(3);
  }

  @Test
  void theLogarithmIsWithinTwoUnitsInTheLastPlaceOfLargeNumbers() {
    double worst = VectorFunctions.worstUlps(VectorFunctions::logarithm, Math::log, 3, 1e30);
    assertThat(worst).isLessThan(2);
  }

  @Test
  void exponentAndMantissaMakeUpTheNumber() {
    FloatVector x = FloatVector.broadcast(Lanes.FLOATS, 1.75f * 1024);
    assertThat(Logarithm.exponent(x).lane(0)).isEqualTo(10);
    assertThat(Logarithm.mantissa(x).lane(0)).isEqualTo(1.75f);
  }

  @Test
  void exponentAndMantissaMakeUpASmallNumberToo() {
    FloatVector x = FloatVector.broadcast(Lanes.FLOATS, 0x1.4p-100f);
    assertThat(Logarithm.exponent(x).lane(0)).isEqualTo(-100);
    assertThat(Logarithm.mantissa(x).lane(0)).isEqualTo(1.25f);
  }
}
