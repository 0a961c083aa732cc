package org.joulemark.cli.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.joulemark.cli.fixture.Rows;
import org.joulemark.engine.results.Statistics;
import org.junit.jupiter.api.Test;

final class RatioTest {

  private static Statistics of(double... repetitions) {
    int count = repetitions.length;
    double mean = Arrays.stream(repetitions).average().orElseThrow();
    double variance = Arrays.stream(repetitions).map(x -> (x - mean) * (x - mean)).sum() / (count - 1);
    return new Statistics(
        mean, Math.sqrt(variance), List.of(mean, mean), Arrays.stream(repetitions).boxed().toList());
  }

  @Test
  void isSecondOverFirst() {
    assertThat(Ratio.of(Rows.around(2, 0.01), Rows.around(3, 0.01)).value()).isEqualTo(1.5);
  }

  @Test
  void isResolvableWhereItsIntervalLeavesOutOne() {
    assertThat(Ratio.of(Rows.around(2, 0.01), Rows.around(2.2, 0.01)).resolvable()).isTrue();
  }

  @Test
  void isNotResolvableWhereItsIntervalHoldsOne() {
    Ratio ratio = Ratio.of(Rows.around(2, 0.2), Rows.around(2.2, 0.2));
    assertThat(ratio.resolvable()).isFalse();
    assertThat(ratio.confidence95().getFirst()).isLessThan(1);
    assertThat(ratio.confidence95().getLast()).isGreaterThan(1);
  }

  @Test
  void intervalIsThatOfWelchForEqualSpreads() {
    // Both means have relative variance 0.01^2 / 3; Welch gives 4 degrees of freedom, and t(0.975; 4) = 2.7764.
    double halfWidth = 2.7764451051977987 * 0.01 * Math.sqrt(2.0 / 3);
    Ratio ratio = Ratio.of(Rows.around(1, 0.01), Rows.around(1, 0.01));
    assertThat(ratio.confidence95().getLast()).isCloseTo(Math.exp(halfWidth), within(1e-12));
    assertThat(ratio.confidence95().getFirst()).isCloseTo(Math.exp(-halfWidth), within(1e-12));
  }

  @Test
  void intervalHoldsTheTruthAboutNineteenTimesInTwenty() {
    var random = new Random(20220921);
    int trials = 4_000;
    int held = 0;
    for (int trial = 0; trial < trials; trial++) {
      Ratio ratio = Ratio.of(of(draw(random, 1, 0.02)), of(draw(random, 1.5, 0.06)));
      held += ratio.confidence95().getFirst() <= 1.5 && 1.5 <= ratio.confidence95().getLast() ? 1 : 0;
    }
    assertThat(held / (double) trials).isBetween(0.935, 0.965);
  }

  private static double[] draw(Random random, double mean, double spread) {
    return random.doubles(10).map(_ -> mean + spread * random.nextGaussian()).toArray();
  }

  @Test
  void ofFiguresWithoutSpreadIsAPoint() {
    assertThat(Ratio.of(of(2, 2, 2), of(4, 4, 4)).confidence95()).containsExactly(2.0, 2.0);
  }

  @Test
  void ofFiguresThatAreNotPositiveIsRefused() {
    assertThatThrownBy(() -> Ratio.of(of(0, 0), of(1, 1))).isInstanceOf(IllegalArgumentException.class);
  }
}
