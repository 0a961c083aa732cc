package org.joulemark.backend.cpu.kernel;

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
    assertThat(forFactors(32, 3)).isEqualTo(new ProductScaling(0, 0, 2, 4));
  }

  @Test
  void borrowsNegativeExponentsWhereThatIsEnough() {
    assertThat(forFactors(32, 6)).isEqualTo(new ProductScaling(-5, -80, 2, 4));
  }

  @Test
  void foldsAsOftenAsFitsBeforeExponentsAreSplitOff() {
    assertThat(forFactors(160, 3)).isEqualTo(new ProductScaling(-15, -240, 10, 3));
  }

  @Test
  void splitsBeforeTheFirstFoldWhereTwoLanesDoNotFit() {
    assertThat(forFactors(160, 20)).isEqualTo(new ProductScaling(-75, -1200, 10, 0));
  }

  @Test
  void splitsOftenEnoughForLargeFactors() {
    assertThat(forFactors(160, 60)).isEqualTo(new ProductScaling(0, 0, 2, 0));
  }

  /** After three folds their product is one number beside that of the other eight lanes. */
  @Test
  void keepsTwoLanesThatOutweighTheOthersInRange() {
    double[] factorBits = new double[LANES];
    factorBits[3] = 124;
    factorBits[4] = 120;
    assertThat(ProductScaling.forFactors(factorBits, 0, LANES, MAX_EXPONENT))
        .isEqualTo(new ProductScaling(-15, -240, 1, 3));
  }

  @Test
  void countsTheFactorsTwoOfPadding() {
    assertThat(ProductScaling.forFactorsUpToTwo(17, LANES, MAX_EXPONENT)).isEqualTo(new ProductScaling(0, 15, 2, 4));
  }
}
