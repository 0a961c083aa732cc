package org.joulemark.engine.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.joulemark.engine.results.LatencyRecord;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;

class ItemLatencyTest {

  private final HeldTime time = HeldTime.skipping();

  /** Making an item ready takes a second on this clock, working on it 2 ms. */
  @Test
  void timesTheWorkOnAnItemAndNotWhatMakesItReady() {
    var work = new SteadyWork(time, Duration.ofMillis(2), 1);

    LatencyRecord latency = ItemLatency.observe(work, 30, 1e-8, time);

    assertThat(latency.percentileSeconds().get("p50")).isCloseTo(2e-3, within(2e-6));
    assertThat(latency.percentileSeconds().get("max")).isCloseTo(2e-3, within(2e-6));
    assertThat(latency.count()).isEqualTo(30);
  }

  @Test
  void makesAnotherItemReadyForEachRun() {
    var work = new SteadyWork(time, Duration.ofMillis(2), 1);

    ItemLatency.observe(work, 5, 1e-8, time);

    assertThat(work.made()).isEqualTo((int) work.runs());
  }

  @Test
  void warmsUpForAsManyItemsAsTheCompilerWaitsFor() {
    var work = new SteadyWork(time, Duration.ofMillis(2), 1);

    ItemWarmUp.run(work, 60, time);

    assertThat(work.runs()).isEqualTo(ItemWarmUp.ITEMS);
  }

  @Test
  void warmingUpEndsAtItsLimitHoweverSlowAnItemIs() {
    var work = new SteadyWork(time, Duration.ofMinutes(2), 1);

    ItemWarmUp.run(work, 60, time);

    assertThat(work.runs()).isEqualTo(1);
  }
}
