package org.joulemark.probe.estimate;

/** How finely a clock counts, found by watching it: what a clock claims of itself is finer than how it moves. */
final class CpuClockStep {

  private static final int STEPS = 7;

  private CpuClockStep() {}

  /** The smallest of a few steps between reads back to back, for threads of the JVM at work lengthen the others. */
  static long smallestNanos(CpuClock clock) {
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < STEPS; i++) {
      smallest = Math.min(smallest, stepNanos(clock));
    }
    return smallest;
  }

  private static long stepNanos(CpuClock clock) {
    long last = clock.busyNanos();
    long next = clock.busyNanos();
    while (next == last) {
      next = clock.busyNanos();
    }
    return next - last;
  }
}
