package org.joulemark.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.joulemark.engine.results.Statistics;
import org.junit.jupiter.api.Test;

class RepetitionStatisticsTest {

  /** By hand: mean 3, variance 2.5, t(0.975, 4) = 2.776445105. */
  @Test
  void fiveRepetitionsGiveStudentsInterval() {
    Statistics statistics = RepetitionStatistics.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));

    assertThat(statistics.mean()).isEqualTo(3);
    assertThat(statistics.standardDeviation()).isCloseTo(Math.sqrt(2.5), within(1e-12));
    double halfWidth = 2.776445105 * Math.sqrt(2.5 / 5);
    assertThat(statistics.confidence95().get(0)).isCloseTo(3 - halfWidth, within(1e-6));
    assertThat(statistics.confidence95().get(1)).isCloseTo(3 + halfWidth, within(1e-6));
  }

  @Test
  void theRawRepetitionsAreKeptInOrder() {
    assertThat(RepetitionStatistics.of(List.of(3.0, 1.0, 2.0)).repetitions()).containsExactly(3.0, 1.0, 2.0);
  }
}
