package org.joulemark.benchmark.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times tasks in rounds, every task once a round, so that whatever else the machine does hits all of them alike; compares
 * them round by round. A task's share of a round is long against the clock and short against a change of the machine's
 * pace.
 */
public final class InterleavedRounds {

  private static final double WARM_UP_SECONDS = 0.6;
  private static final double SHARE_SECONDS = 8e-3;

  /** A median needs some. */
  private static final int LEAST_ROUNDS = 3;

  /** What is timed, by whichever clock is nearest to it. */
  @FunctionalInterface
  public interface Task {

    /** Does it so many times; returns the seconds that took. */
    double seconds(int runs);
  }

  private final List<double[]> secondsPerRun;

  private InterleavedRounds(List<double[]> secondsPerRun) {
    this.secondsPerRun = secondsPerRun;
  }

  /** A task by this JVM's clock. */
  public static Task timed(Runnable task) {
    return runs -> {
      long start = System.nanoTime();
      for (int run = 0; run < runs; run++) {
        task.run();
      }
      return (System.nanoTime() - start) * 1e-9;
    };
  }

  static InterleavedRounds measure(List<Task> tasks, int rounds) {
    return measure(tasks, rounds, Double.POSITIVE_INFINITY);
  }

  /**
   * Measures so many rounds, or fewer, but at least three, where the tasks have taken more than so many seconds before.
   *
   * @param seconds for warming up and all rounds
   */
  public static InterleavedRounds measure(List<Task> tasks, int rounds, double seconds) {
    double spent = 0;
    int[] runs = new int[tasks.size()];
    for (int task = 0; task < runs.length; task++) {
      WarmUp warm = WarmUp.of(tasks.get(task));
      runs[task] = warm.runsInARound();
      spent += warm.seconds();
    }
    List<double[]> secondsPerRun = new ArrayList<>();
    while (secondsPerRun.size() < rounds && (secondsPerRun.size() < LEAST_ROUNDS || spent < seconds)) {
      double[] round = new double[runs.length];
      for (int task = 0; task < runs.length; task++) {
        double taken = tasks.get(task).seconds(runs[task]);
        round[task] = taken / runs[task];
        spent += taken;
      }
      secondsPerRun.add(round);
    }
    return new InterleavedRounds(secondsPerRun);
  }

  /**
   * A task that has run until it was compiled.
   *
   * @param runsInARound that fill its share
   */
  private record WarmUp(int runsInARound, double seconds) {

    static WarmUp of(Task task) {
      double spent = 0;
      double fastest = Double.MAX_VALUE;
      while (spent < WARM_UP_SECONDS) {
        double taken = task.seconds(1);
        fastest = Math.min(fastest, taken);
        spent += taken;
      }
      return new WarmUp((int) Math.max(1, Math.ceil(SHARE_SECONDS / fastest)), spent);
    }
  }

  public int rounds() {
    return secondsPerRun.size();
  }

  public double medianSeconds(int task) {
    return median(secondsPerRun.stream().mapToDouble(round -> round[task]).toArray());
  }

  public double leastSeconds(int task) {
    return secondsPerRun.stream().mapToDouble(round -> round[task]).min().orElseThrow();
  }

  /** How many times faster the task is than the other: the median over rounds of the ratio within a round. */
  public double speedUp(int task, int other) {
    return median(secondsPerRun.stream().mapToDouble(round -> round[other] / round[task]).toArray());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
