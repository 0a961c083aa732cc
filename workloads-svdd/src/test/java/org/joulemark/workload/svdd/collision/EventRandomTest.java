package org.joulemark.workload.svdd.collision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class EventRandomTest {

  private static final int DRAWS = 100_000;

  @Test
  void drawsNormalNumbersOfMean0AndVariance1() {
    double[] draws = draws(EventRandom::normal);

    assertThat(Arrays.stream(draws).average().orElseThrow()).isEqualTo(0, within(0.015));
    assertThat(Arrays.stream(draws).map(draw -> draw * draw).average().orElseThrow()).isEqualTo(1, within(0.02));
    assertThat(share(draws, -1, 1)).isEqualTo(0.6827, within(0.006));
  }

  @Test
  void drawsExponentialNumbersOfAMean() {
    assertThat(Arrays.stream(draws(random -> random.exponential(7))).average().orElseThrow()).isEqualTo(7, within(0.1));
  }

  /** The share above twice the least is 2^-(exponent - 1). */
  @Test
  void drawsMomentaThatFallAsAPower() {
    double[] draws = draws(random -> random.fallingPt(10, 4));

    assertThat(Arrays.stream(draws).min().orElseThrow()).isEqualTo(10, within(0.01));
    assertThat(share(draws, 20, Double.POSITIVE_INFINITY)).isEqualTo(0.125, within(0.004));
  }

  @Test
  void drawsNoMomentumAboveOneTeraelectronvolt() {
    assertThat(Arrays.stream(draws(random -> random.fallingPt(500, 1.5))).max().orElseThrow())
        .isLessThanOrEqualTo(1000);
  }

  /** Half of a Breit-Wigner curve lies within half a width of its mass. */
  @Test
  void drawsMassesOfAResonance() {
    double[] draws = draws(random -> random.breitWigner(91.19, 2.5, 1, 1000));

    assertThat(share(draws, 91.19 - 1.25, 91.19 + 1.25)).isEqualTo(0.5, within(0.01));
  }

  @Test
  void drawsMassesWithinLimits() {
    double[] draws = draws(random -> random.breitWigner(91.19, 2.5, 50, 140));

    assertThat(Arrays.stream(draws).min().orElseThrow()).isGreaterThanOrEqualTo(50);
    assertThat(Arrays.stream(draws).max().orElseThrow()).isLessThanOrEqualTo(140);
  }

  @Test
  void drawsAllDirectionsAlike() {
    double[] draws = draws(random -> random.anyDirection(1).pz());

    assertThat(share(draws, -1, -0.5)).isEqualTo(0.25, within(0.006));
    assertThat(share(draws, 0, 0.5)).isEqualTo(0.25, within(0.006));
  }

  private static double[] draws(ToDoubleFunction<EventRandom> draw) {
    EventRandom random = EventRandom.of(1, 2);
    return DoubleStream.generate(() -> draw.applyAsDouble(random)).limit(DRAWS).toArray();
  }

  private static double share(double[] draws, double from, double to) {
    return (double) Arrays.stream(draws).filter(draw -> draw > from && draw < to).count() / draws.length;
  }
}
