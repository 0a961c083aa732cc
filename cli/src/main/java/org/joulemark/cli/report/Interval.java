package org.joulemark.cli.report;

import org.joulemark.engine.results.Statistics;

/**
 * A figure with its error bar.
 *
 * @param low lower end of the 95 % confidence interval; the mean itself where the figure has none
 * @param high upper end
 */
record Interval(double mean, double low, double high) {

  static Interval of(Statistics statistics) {
    return new Interval(statistics.mean(), statistics.confidence95().getFirst(), statistics.confidence95().getLast());
  }

  static Interval exactly(double value) {
    return new Interval(value, value, value);
  }

  double halfWidth() {
    return (high - low) / 2;
  }

  /** Whether a logarithmic axis has a place for it. */
  boolean isPlottable() {
    return Double.isFinite(mean) && mean > 0;
  }
}
