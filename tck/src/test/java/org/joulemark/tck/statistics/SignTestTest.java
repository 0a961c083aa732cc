package org.joulemark.tck.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignTestTest {

  @Test
  void findsAnEvenSplitCertain() {
    assertThat(new SignTest(32, 32).probability()).isEqualTo(1);
  }

  @Test
  void findsTenOfTenAsLikelyAsTenEqualTosses() {
    assertThat(new SignTest(10, 0).probability()).isCloseTo(2 * Math.pow(0.5, 10), within(1e-15));
  }

  /** Of 2^20 outcomes of 20 tosses, 21700 have at most 5 heads. */
  @Test
  void addsUpTheTail() {
    assertThat(new SignTest(5, 15).probability()).isCloseTo(2 * 21700 / 1048576.0, within(1e-15));
  }

  @Test
  void leavesEqualOnesOut() {
    assertThat(of(0.0, 1.0, -2.0, 3.0, -0.0)).isEqualTo(new SignTest(2, 1));
  }

  @Test
  void findsNothingWhereAllAreEqual() {
    assertThat(of(0.0, 0.0).probability()).isEqualTo(1);
  }

  /** A test may stop early by this, so it must hold for every end that is still possible. */
  @Test
  void noEndIsLessProbableThanTheLeast() {
    for (int above = 0; above <= 8; above++) {
      double least = new SignTest(3, 5).leastProbability(8);

      assertThat(new SignTest(3 + above, 5 + 8 - above).probability()).isGreaterThanOrEqualTo(least);
    }
    assertThat(new SignTest(3, 5).leastProbability(8)).isEqualTo(new SignTest(3, 13).probability());
  }

  private static SignTest of(double... differences) {
    SignTest test = SignTest.EMPTY;
    for (double difference : differences) {
      test = test.with(difference);
    }
    return test;
  }
}
