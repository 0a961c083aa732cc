package org.example.ratedpower;

/** How finely {@link System#nanoTime()} counts here, found by watching it, for it promises nothing. */
final class ClockStep {

  private static final int STEPS = 100;

  private ClockStep() {}

  /** The smallest of many steps: whatever interrupted the others made them longer. */
  static long nanos() {
    long smallest = Long.MAX_VALUE;
    for (int step = 0; step < STEPS; step++) {
      smallest = Math.min(smallest, next());
    }
    return smallest;
  }

  private static long next() {
    long start = System.nanoTime();
    long now = System.nanoTime();
    while (now == start) {
      now = System.nanoTime();
    }
    return now - start;
  }
}
