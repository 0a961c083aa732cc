package org.joulemark.engine.window;

import java.util.Arrays;
import org.joulemark.api.TimeSource;

/** The steps of a clock as this machine shows them. */
public final class TimerResolution {

  private static final int STEPS_OBSERVED = 1_000;

  private TimerResolution() {}

  /** The median step between two readings that differ: reading cost and granularity together. */
  public static double seconds(TimeSource time) {
    long[] steps = new long[STEPS_OBSERVED];
    for (int index = 0; index < STEPS_OBSERVED; index++) {
      steps[index] = nextStep(time);
    }
    Arrays.sort(steps);
    return steps[STEPS_OBSERVED / 2] * 1e-9;
  }

  private static long nextStep(TimeSource time) {
    long before = time.nanoTime();
    long after = time.nanoTime();
    while (after == before) {
      after = time.nanoTime();
    }
    return after - before;
  }
}
