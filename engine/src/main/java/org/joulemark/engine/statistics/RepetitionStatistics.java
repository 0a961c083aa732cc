package org.joulemark.engine.statistics;

import java.util.EnumSet;
import java.util.List;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.distribution.TDistribution;
import org.joulemark.engine.results.Statistics;

/** Mean, spread and confidence of a few repetitions. */
public final class RepetitionStatistics {

  private static final double UPPER_TAIL = 0.975;

  private RepetitionStatistics() {}

  /**
   * The statistics of these values.
   *
   * @param repetitions at least two
   */
  public static Statistics of(List<Double> repetitions) {
    double[] values = repetitions.stream().mapToDouble(Double::doubleValue).toArray();
    var statistics = DoubleStatistics.of(EnumSet.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION), values);
    double mean = statistics.getAsDouble(Statistic.MEAN);
    double standardDeviation = statistics.getAsDouble(Statistic.STANDARD_DEVIATION);
    double halfWidth =
        TDistribution.of(values.length - 1.0).inverseCumulativeProbability(UPPER_TAIL)
            * standardDeviation / Math.sqrt(values.length);
    return new Statistics(mean, standardDeviation, List.of(mean - halfWidth, mean + halfWidth),
        List.copyOf(repetitions));
  }
}
