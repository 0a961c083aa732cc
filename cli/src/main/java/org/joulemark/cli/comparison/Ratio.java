package org.joulemark.cli.comparison;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.joulemark.engine.results.Statistics;

/**
 * How many times the first session's figure the second one's is.
 *
 * @param value second mean over first mean
 * @param confidence95 lower and upper end of its 95 % confidence interval
 * @param resolvable whether the interval leaves out 1; where it does not, the repetitions resolve no difference
 */
public record Ratio(double value, List<Double> confidence95, boolean resolvable) {

  private static final double UPPER_QUANTILE = 0.975;

  /**
   * The ratio of two positive means. The interval is Welch's, taken on logarithms: the relative variances of both means
   * add, with the degrees of freedom of Welch and Satterthwaite. It knows the spread inside both sessions, not what would
   * change if both were run again.
   *
   * @throws IllegalArgumentException where a mean is not positive
   */
  public static Ratio of(Statistics first, Statistics second) {
    if (!(first.mean() > 0) || !(second.mean() > 0)) {
      throw new IllegalArgumentException("no ratio of " + second.mean() + " to " + first.mean());
    }
    double value = second.mean() / first.mean();
    double factor = Math.exp(logHalfWidth(first, second));
    double low = value / factor;
    double high = value * factor;
    return new Ratio(value, List.of(low, high), low > 1 || high < 1);
  }

  /** The ratio of two figures that a model computes: they have no spread. */
  static Ratio exact(double first, double second) {
    double value = second / first;
    return new Ratio(value, List.of(value, value), value != 1);
  }

  private static double logHalfWidth(Statistics first, Statistics second) {
    double firstVariance = relativeVarianceOfMean(first);
    double secondVariance = relativeVarianceOfMean(second);
    double variance = firstVariance + secondVariance;
    if (variance == 0) {
      return 0;
    }
    double degreesOfFreedom = variance * variance
        / (firstVariance * firstVariance / (first.repetitions().size() - 1)
            + secondVariance * secondVariance / (second.repetitions().size() - 1));
    return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(UPPER_QUANTILE) * Math.sqrt(variance);
  }

  private static double relativeVarianceOfMean(Statistics statistics) {
    double relativeDeviation = statistics.standardDeviation() / statistics.mean();
    return relativeDeviation * relativeDeviation / statistics.repetitions().size();
  }
}
