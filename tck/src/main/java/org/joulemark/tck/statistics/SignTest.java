package org.joulemark.tck.statistics;

/**
 * Whether differences are as often above zero as below; equal ones say nothing. Exact, two-sided.
 *
 * @param above how many are above zero
 * @param below how many are below zero
 */
public record SignTest(int above, int below) {

  /** Before the first difference. */
  public static final SignTest EMPTY = new SignTest(0, 0);

  /** With one more difference. */
  public SignTest with(double difference) {
    if (difference > 0) {
      return new SignTest(above + 1, below);
    }
    return difference < 0 ? new SignTest(above, below + 1) : this;
  }

  /** What {@link #probability()} is where all that are still to come fall on the side that has more. */
  public double leastProbability(int stillToCome) {
    return new SignTest(Math.max(above, below) + stillToCome, Math.min(above, below)).probability();
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
