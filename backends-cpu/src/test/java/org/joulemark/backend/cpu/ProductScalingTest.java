package org.joulemark.backend.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The scaling of a product of factors")
class ProductScalingTest {

  private static final int LANES = 16;
  private static final int MAX_EXPONENT = 127;

  private static ProductScaling forFactors(int count, double bits) {
    double[] factorBits = new double[count];
    Arrays.fill(factorBits, bits);
    return ProductScaling.forFactors(factorBits, 0, LANES, MAX_EXPONENT);
  }

  @Test
  void isNoneWhereTheProductFits() {
    assertThat(forFactors(32, 3)).isEqualTo(new ProductScaling(0, 0, 2, false));
  }

  @Test
  void borrowsNegativeExponentsWhereThatIsEnough() {
    ProductScaling scaling = forFactors(32, 6);
    assertThat(scaling.splitsExponents()).isFalse();
    assertThat(32 * 6 + scaling.surplusExponent()).isLessThan(MAX_EXPONENT);
    assertThat(scaling.surplusExponent()).isGreaterThan(-MAX_EXPONENT);
  }

  @Test
  void splitsExponentsWhereTheProductFitsNoMore() {
    assertThat(forFactors(160, 9)).isEqualTo(new ProductScaling(0, 0, 10, true));
  }

  @Test
  void splitsOftenEnoughForLargeFactors() {
    assertThat(forFactors(160, 60)).isEqualTo(new ProductScaling(0, 0, 2, true));
  }

  @Test
  void countsTheFactorsTwoOfPadding() {
    assertThat(ProductScaling.forFactorsUpToTwo(17, LANES, MAX_EXPONENT))
        .isEqualTo(new ProductScaling(0, 15, 2, false));
  }
}
