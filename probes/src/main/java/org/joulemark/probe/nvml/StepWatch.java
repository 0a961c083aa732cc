package org.joulemark.probe.nvml;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds out how often sources are updated, by watching all of them at once: neither the energy counter nor the power
 * has an interval that NVIDIA documents.
 */
final class StepWatch {

  /** What others have observed of the energy counter, and of power on A100 and H100. */
  static final Duration USUAL = Duration.ofMillis(100);

  private static final int ENOUGH = 4;
  private static final int FEWEST = 2;
  private static final Duration ATTENTION = Duration.ofMillis(500);
  private static final long PAUSE_NANOS = 500_000;

  private StepWatch() {}

  /**
   * Watches until each has made a few steps, half a second at most; longer only for those that made fewer than two.
   *
   * @param patience for these
   */
  static void of(List<ObservedSteps> watched, Duration patience) {
    long start = System.nanoTime();
    while (true) {
      watched.forEach(ObservedSteps::look);
      long elapsed = System.nanoTime() - start;
      if (all(watched, ENOUGH) || (elapsed > ATTENTION.toNanos() && all(watched, FEWEST))
          || elapsed > patience.toNanos()) {
        return;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  static boolean tells(ObservedSteps steps) {
    return steps.changes() >= FEWEST;
  }

  private static boolean all(List<ObservedSteps> watched, int changes) {
    return watched.stream().allMatch(steps -> steps.changes() >= changes);
  }
}
