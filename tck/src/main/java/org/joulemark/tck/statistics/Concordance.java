package org.joulemark.tck.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/**
 * Kendall's rank correlation of two lists, against the normal approximation of its distribution where they have nothing to
 * do with each other (Kendall 1938; good from ten numbers on). Equal numbers have no order: a pair of them counts neither
 * for nor against, and narrows what chance can do (Kendall, The treatment of ties in ranking problems, 1945).
 *
 * @param tau tau-b, from -1 to 1; 0 where one of the lists has no order at all
 * @param count of numbers in each list
 * @param standardDeviationsAboveChance of the score; 0 where there can be none
 */
public record Concordance(double tau, int count, double standardDeviationsAboveChance) {

  /** Standard deviations that chance exceeds, to one side, once in a million. */
  public static final double ONE_IN_A_MILLION = 4.753;

  /** Of numbers that are nearly all equal the normal approximation says nothing. */
  private static final double LEAST_SHARE_OF_OTHERS = 0.1;

  /** Both of one length; NaN is concordant with nothing. */
  public static Concordance of(double[] one, double[] other) {
    long score = 0;
    long orderedInOne = 0;
    long orderedInOther = 0;
    for (int later = 1; later < one.length; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        int first = sign(one[later] - one[earlier]);
        int second = sign(other[later] - other[earlier]);
        score += (long) first * second;
        orderedInOne += Math.abs(first);
        orderedInOther += Math.abs(second);
      }
    }
    return new Concordance(
        ratio((double) score, Math.sqrt((double) orderedInOne * orderedInOther)), one.length,
        ratio((double) score, Math.sqrt(variance(one.length, ties(one), ties(other)))));
  }

  /** Whether a list has enough order to be followed: a tenth of its numbers or more are not the most frequent one. */
  public static boolean hasOrder(double[] numbers) {
    long most = ties(numbers).stream().mapToLong(Long::longValue).max().orElse(0);
    return numbers.length - most >= LEAST_SHARE_OF_OTHERS * numbers.length;
  }

  private static int sign(double difference) {
    return Double.isNaN(difference) ? 0 : (int) Math.signum(difference);
  }

  /** How often each number stands there. */
  private static Collection<Long> ties(double[] numbers) {
    // Adding 0 makes one zero of the two.
    return Arrays.stream(numbers).mapToObj(number -> number + 0.0)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).values();
  }

  /** Of the score of two lists that have nothing to do with each other. */
  private static double variance(long count, Collection<Long> ties, Collection<Long> otherTies) {
    LongUnaryOperator pairs = t -> t * (t - 1);
    LongUnaryOperator triples = t -> t * (t - 1) * (t - 2);
    LongUnaryOperator spread = t -> t * (t - 1) * (2 * t + 5);
    double independent = spread.applyAsLong(count) - sum(ties, spread) - sum(otherTies, spread);
    return independent / 18
        + ratio(sum(ties, pairs) * sum(otherTies, pairs), 2.0 * pairs.applyAsLong(count))
        + ratio(sum(ties, triples) * sum(otherTies, triples), 9.0 * triples.applyAsLong(count));
  }

  private static double sum(Collection<Long> ties, LongUnaryOperator term) {
    return ties.stream().mapToLong(Long::longValue).map(term).sum();
  }

  private static double ratio(double numerator, double denominator) {
    return denominator > 0 ? numerator / denominator : 0;
  }

  @Override
  public String toString() {
    return "rank correlation with the exact outputs %.3f over %d rows, %.1f standard deviations above chance"
        .formatted(tau, count, standardDeviationsAboveChance);
  }
}
