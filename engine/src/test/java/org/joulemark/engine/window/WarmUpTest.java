package org.joulemark.engine.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  private final HeldTime time = HeldTime.skipping();

  private WarmUp warmUp(Work work, double limitSeconds) {
    return WarmUp.run(new WindowRunner(work, null, time), limitSeconds, time);
  }

  @Test
  void endsWhereTheTimePerRunNoLongerChanges() {
    WarmUp warmUp = warmUp(new SteadyWork(time, Duration.ofMillis(5), 1), 60);

    assertThat(warmUp.steady()).isTrue();
    assertThat(warmUp.seconds()).isBetween(0.6, 2.0);
  }

  @Test
  void doesNotTakeTheFirstPlateauForTheSteadyState() {
    WarmUp warmUp = warmUp(new SteadyWork(time, Duration.ofMillis(50), 1), 60);

    assertThat(warmUp.seconds()).as("the compiler lands within the first half second").isGreaterThanOrEqualTo(0.6);
  }

  @Test
  void goesOnWhileRunsStillBecomeQuicker() {
    WarmUp warmUp = warmUp(new Quickening(time, 0.995), 60);

    assertThat(warmUp.seconds()).isGreaterThan(2);
  }

  @Test
  void isNotSteadyWhereTheLimitComesFirst() {
    WarmUp warmUp = warmUp(new Quickening(time, 1.05), 3);

    assertThat(warmUp.steady()).isFalse();
    assertThat(warmUp.seconds()).isGreaterThanOrEqualTo(3);
  }

  /** Every run takes so much of the one before. */
  private static final class Quickening implements Work {

    private final HeldTime time;
    private final double factor;
    private double nanos = 50e6;

    Quickening(HeldTime time, double factor) {
      this.time = time;
      this.factor = factor;
    }

    @Override
    public void run() {
      time.advance(Duration.ofNanos((long) nanos));
      nanos = Math.max(nanos * factor, 1e6);
    }

    @Override
    public long itemsPerRun() {
      return 1;
    }
  }
}
