package org.joulemark.probe.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The road taken where there is no Linux; the JDK offers it here too, so that it can be checked here. */
class ManagementCpuClockTest {

  /** The fine clock is read on both sides of each reading of the coarse one, which counts ticks of user and system time. */
  @Test
  void agreesWithTheFinestClockWithinItsOwnStep() throws InterruptedException {
    try (CpuClock coarse = ManagementCpuClock.open();
        CpuClock fine = CpuClock.open();
        BusyThreads busy = new BusyThreads(1)) {
      long ticks = 2 * CpuClockStep.smallestNanos(coarse);
      long outerBefore = fine.busyNanos();
      long coarseBefore = coarse.busyNanos();
      long innerBefore = fine.busyNanos();
      busy.awaitUse(Duration.ofMillis(100));
      long innerAfter = fine.busyNanos();
      long coarseAfter = coarse.busyNanos();
      long outerAfter = fine.busyNanos();

      assertThat(coarseAfter - coarseBefore)
          .isBetween(innerAfter - innerBefore - ticks, outerAfter - outerBefore + ticks);
    }
  }

  @Test
  void aCoarseClockOwnsUpToItsStep() {
    try (CpuClock coarse = ManagementCpuClock.open(); CpuClock fine = CpuClock.open()) {
      assertThat(CpuClockStep.smallestNanos(coarse)).isGreaterThanOrEqualTo(CpuClockStep.smallestNanos(fine));
    }
  }
}
