package org.joulemark.tck.statistics;

import java.util.List;

/**
 * Whether differences are as often above zero as below; equal ones say nothing. Exact, two-sided.
 *
 * @param above how many are above zero
 * @param below how many are below zero
 */
public record SignTest(int above, int below) {

  public static SignTest of(List<Double> differences) {
    return new SignTest(
        (int) differences.stream().filter(difference -> difference > 0).count(),
        (int) differences.stream().filter(difference -> difference < 0).count());
  }

  /** How likely a split at least so uneven is by chance: 1 for an even one. */
  public double probability() {
    int trials = above + below;
    int fewer = Math.min(above, below);
    double coefficient = 1;
    double tail = 0;
    for (int successes = 0; successes <= fewer; successes++) {
      tail += coefficient;
      coefficient *= (double) (trials - successes) / (successes + 1);
    }
    return Math.min(1, 2 * tail * Math.pow(0.5, trials));
  }

  @Override
  public String toString() {
    return above + " differences above zero, " + below + " below, probability by chance " + probability();
  }
}
