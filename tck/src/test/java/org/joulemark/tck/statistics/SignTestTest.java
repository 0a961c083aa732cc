package org.joulemark.tck.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
    assertThat(SignTest.of(List.of(0.0, 1.0, -2.0, 3.0, -0.0))).isEqualTo(new SignTest(2, 1));
  }

  @Test
  void findsNothingWhereAllAreEqual() {
    assertThat(SignTest.of(List.of(0.0, 0.0)).probability()).isEqualTo(1);
  }
}
