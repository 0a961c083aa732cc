package org.joulemark.engine.window;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.statistics.Median;

/**
 * Runs until the time per run no longer changes: the JIT has compiled, caches and clocks have settled.
 *
 * @param seconds how long it took
 * @param steady false where the limit came first
 */
public record WarmUp(double seconds, boolean steady) {

  private static final double SLICE_SECONDS = 0.05;

  /** The JIT's second compilation often lands within the first half second and looks like a plateau before. */
  private static final double LEAST_SECONDS = 0.6;

  private static final int COMPARED_SLICES = 4;
  private static final double STEADY_CHANGE = 0.02;

  /**
   * Warms up.
   *
   * @param time that of the runner
   */
  public static WarmUp run(WindowRunner runner, double limitSeconds, TimeSource time) {
    var slices = new ArrayList<Double>();
    long start = time.nanoTime();
    double elapsed = 0;
    long guess = 1;
    boolean steady = false;
    while (!steady && elapsed < limitSeconds) {
      Window slice = runner.runFor(SLICE_SECONDS, guess);
      guess = slice.runs();
      slices.add(slice.secondsPerRun());
      elapsed = (time.nanoTime() - start) * 1e-9;
      steady = elapsed >= LEAST_SECONDS && isSteady(slices);
    }
    return new WarmUp(elapsed, steady);
  }

  private static boolean isSteady(List<Double> slices) {
    int count = slices.size();
    if (count < 2 * COMPARED_SLICES) {
      return false;
    }
    double recent = Median.of(slices.subList(count - COMPARED_SLICES, count));
    double before = Median.of(slices.subList(count - 2 * COMPARED_SLICES, count - COMPARED_SLICES));
    return Math.abs(recent - before) <= STEADY_CHANGE * before;
  }
}
