package org.joulemark.engine.measurement;

import java.util.Arrays;

/** The steps of {@link System#nanoTime()} as this machine shows them. */
final class TimerResolution {

  private static final int STEPS_OBSERVED = 1_000;

  private TimerResolution() {}

  /** The median step between two readings that differ: reading cost and granularity together. */
  static double seconds() {
    long[] steps = new long[STEPS_OBSERVED];
    for (int index = 0; index < STEPS_OBSERVED; index++) {
      steps[index] = nextStep();
    }
    Arrays.sort(steps);
    return steps[STEPS_OBSERVED / 2] * 1e-9;
  }

  private static long nextStep() {
    long before = System.nanoTime();
    long after = System.nanoTime();
    while (after == before) {
      after = System.nanoTime();
    }
    return after - before;
  }
}
