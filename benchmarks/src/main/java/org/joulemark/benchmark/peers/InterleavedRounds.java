package org.joulemark.benchmark.peers;

import java.util.Arrays;
import java.util.List;

/**
 * Times tasks in rounds, every task once a round, so that whatever else the machine does hits all of them alike; compares
 * them round by round. A task's share of a round is long against the clock and short against a change of the machine's
 * pace.
 */
final class InterleavedRounds {

  private static final long WARM_UP_NANOSECONDS = 600_000_000;
  private static final long SHARE_NANOSECONDS = 8_000_000;

  private final double[][] secondsPerRun;

  private InterleavedRounds(double[][] secondsPerRun) {
    this.secondsPerRun = secondsPerRun;
  }

  static InterleavedRounds measure(List<Runnable> tasks, int rounds) {
    int[] runs = tasks.stream().mapToInt(InterleavedRounds::warmUp).toArray();
    double[][] seconds = new double[tasks.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int task = 0; task < runs.length; task++) {
        seconds[task][round] = secondsPerRun(tasks.get(task), runs[task]);
      }
    }
    return new InterleavedRounds(seconds);
  }

  /** Runs a task until it has been compiled; returns how many runs fill its share of a round. */
  private static int warmUp(Runnable task) {
    long end = System.nanoTime() + WARM_UP_NANOSECONDS;
    double fastest = Double.MAX_VALUE;
    while (System.nanoTime() < end) {
      fastest = Math.min(fastest, secondsPerRun(task, 1));
    }
    return (int) Math.max(1, Math.ceil(SHARE_NANOSECONDS * 1e-9 / fastest));
  }

  private static double secondsPerRun(Runnable task, int runs) {
    long start = System.nanoTime();
    for (int run = 0; run < runs; run++) {
      task.run();
    }
    return (System.nanoTime() - start) * 1e-9 / runs;
  }

  double medianSeconds(int task) {
    return median(secondsPerRun[task]);
  }

  double leastSeconds(int task) {
    return Arrays.stream(secondsPerRun[task]).min().orElseThrow();
  }

  /** How many times faster the task is than the other: the median over rounds of the ratio within a round. */
  double speedUp(int task, int other) {
    double[] ratios = new double[secondsPerRun[task].length];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = secondsPerRun[other][round] / secondsPerRun[task][round];
    }
    return median(ratios);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
