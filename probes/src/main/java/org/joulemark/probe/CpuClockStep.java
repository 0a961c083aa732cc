package org.joulemark.probe;

import java.util.Arrays;

/** How finely a clock counts, found by watching it: what a clock claims of itself is finer than how it moves. */
final class CpuClockStep {

  private static final int STEPS = 7;

  private CpuClockStep() {}

  /** The median of a few steps between reads back to back, in nanoseconds. */
  static long medianNanos(CpuClock clock) {
    long[] steps = new long[STEPS];
    long last = clock.busyNanos();
    for (int i = 0; i < STEPS; i++) {
      long next = clock.busyNanos();
      while (next == last) {
        next = clock.busyNanos();
      }
      steps[i] = next - last;
      last = next;
    }
    Arrays.sort(steps);
    return steps[STEPS / 2];
  }
}
