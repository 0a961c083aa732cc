package org.joulemark.engine.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;

class WindowRunnerTest {

  private final HeldTime time = HeldTime.skipping();
  private final SteadyWork work = new SteadyWork(time, Duration.ofMillis(3), 7);
  private final WindowRunner runner = new WindowRunner(work, null, time);

  @Test
  void aWindowTakesTheTimeOfItsRunsAndIsWorthTheirItems() {
    Window window = runner.run(10);

    assertThat(window.runs()).isEqualTo(10);
    assertThat(window.seconds()).isCloseTo(0.030, within(1e-12));
    assertThat(window.secondsPerRun()).isCloseTo(0.003, within(1e-12));
    assertThat(window.secondsPerItem()).isCloseTo(0.003 / 7, within(1e-12));
  }

  @Test
  void aWindowOfALengthIsAtLeastSoLongAndLittleLonger() {
    Window window = runner.runFor(1, 1);

    assertThat(window.seconds()).isBetween(1.0, 1.2);
  }

  @Test
  void aGoodGuessNeedsNoSecondWindow() {
    runner.runFor(0.3, 100);

    assertThat(work.runs()).isEqualTo(100);
  }

  @Test
  void aClockThatDoesNotMoveWithinARunStillLeadsToAnEnd() {
    var quick = new SteadyWork(time, Duration.ofNanos(1), 1);

    assertThat(new WindowRunner(quick, null, time).runFor(1e-6, 0).seconds()).isGreaterThanOrEqualTo(1e-6);
  }
}
