package org.joulemark.tck.statistics;

/**
 * Kendall's rank correlation of two lists, against the normal approximation of its distribution where they have nothing to
 * do with each other (Kendall 1938; good from ten numbers on).
 *
 * @param tau from -1 to 1
 * @param count of numbers in each list
 */
public record Concordance(double tau, int count) {

  /** Standard deviations that chance exceeds, to one side, once in a million. */
  public static final double ONE_IN_A_MILLION = 4.753;

  /** Both of one length; NaN is concordant with nothing. */
  public static Concordance of(double[] one, double[] other) {
    long score = 0;
    for (int later = 1; later < one.length; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        score += (long) (sign(one[later] - one[earlier]) * sign(other[later] - other[earlier]));
      }
    }
    double pairs = one.length * (one.length - 1) / 2.0;
    return new Concordance(score / pairs, one.length);
  }

  private static double sign(double difference) {
    return Double.isNaN(difference) ? 0 : Math.signum(difference);
  }

  public double standardDeviationsAboveChance() {
    return tau / Math.sqrt(2.0 * (2 * count + 5) / (9.0 * count * (count - 1)));
  }

  @Override
  public String toString() {
    return "rank correlation with the exact outputs %.3f over %d rows, %.1f standard deviations above chance"
        .formatted(tau, count, standardDeviationsAboveChance());
  }
}
