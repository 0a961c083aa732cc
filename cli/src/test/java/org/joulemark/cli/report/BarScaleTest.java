package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarScaleTest {

  @Test
  void ticksAreRoundNumbersWithZeroAmongThem() {
    assertThat(new BarScale(-12, 160, 0, 100).ticks()).containsExactly(0.0, 50.0, 100.0, 150.0);
  }

  @Test
  void aNegativeTickIsToldWhereThereIsRoom() {
    assertThat(new BarScale(-3, 5, 0, 100).ticks()).startsWith(-3.0).contains(0.0).endsWith(5.0);
  }

  @Test
  void theLowestIsAtTheLeftEnd() {
    assertThat(new BarScale(-12, 160, 7, 100).x(-12)).isEqualTo(7);
  }

  @Test
  void theHighestIsAtTheRightEnd() {
    assertThat(new BarScale(-12, 160, 7, 100).x(160)).isEqualTo(107);
  }
}
