package org.joulemark.probe.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The road taken where there is no Linux; the JDK offers it here too, so that it can be checked here. */
class ManagementCpuClockTest {

  @Test
  void agreesWithTheFinestClockWithinItsOwnStep() throws InterruptedException {
    try (CpuClock coarse = ManagementCpuClock.open();
        CpuClock fine = CpuClock.open();
        BusyThreads _ = new BusyThreads(1)) {
      double stepSeconds = CpuClockStep.smallestNanos(coarse) / 1e9;
      long coarseBefore = coarse.busyNanos();
      long fineBefore = fine.busyNanos();
      Thread.sleep(200);
      double coarseSeconds = (coarse.busyNanos() - coarseBefore) / 1e9;
      double fineSeconds = (fine.busyNanos() - fineBefore) / 1e9;

      assertThat(coarseSeconds).isCloseTo(fineSeconds, within(2 * stepSeconds + 0.02));
    }
  }

  @Test
  void aCoarseClockOwnsUpToItsStep() {
    try (CpuClock coarse = ManagementCpuClock.open(); CpuClock fine = CpuClock.open()) {
      assertThat(CpuClockStep.smallestNanos(coarse)).isGreaterThanOrEqualTo(CpuClockStep.smallestNanos(fine));
    }
  }
}
