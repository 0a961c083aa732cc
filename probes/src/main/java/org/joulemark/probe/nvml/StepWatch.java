package org.joulemark.probe.nvml;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.TimeSource;

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
  private static final Duration PAUSE = Duration.ofNanos(500_000);

  private StepWatch() {}

  /**
   * Watches until each has made a few steps, half a second at most; longer only for those that made fewer than two.
   *
   * @param patience for these
   */
  static void of(List<ObservedSteps> watched, Duration patience, TimeSource time) throws InterruptedException {
    long start = time.nanoTime();
    while (true) {
      watched.forEach(ObservedSteps::look);
      long elapsed = time.nanoTime() - start;
      if (all(watched, ENOUGH) || (elapsed > ATTENTION.toNanos() && all(watched, FEWEST))
          || elapsed > patience.toNanos()) {
        return;
      }
      time.sleep(PAUSE);
    }
  }

  static boolean tells(ObservedSteps steps) {
    return steps.changes() >= FEWEST;
  }

  private static boolean all(List<ObservedSteps> watched, int changes) {
    return watched.stream().allMatch(steps -> steps.changes() >= changes);
  }
}
