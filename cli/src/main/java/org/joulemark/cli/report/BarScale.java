package org.joulemark.cli.report;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A linear axis of joules that has a place for zero, in the units of a drawing.
 *
 * @param lowest joules at the left end, at most 0
 * @param highest joules at the right end, above the lowest
 * @param left where the left end is
 * @param width how far the right end is from it
 */
record BarScale(double lowest, double highest, double left, double width) {

  private static final int MOST_STEPS = 8;
  private static final List<Double> ROUND_STEPS = List.of(1.0, 2.0, 5.0, 10.0);

  /** Wide enough for the parts of every cost: those that add and those that take away lie on either side of zero. */
  static BarScale of(List<CostBreakdown> breakdowns, double left, double width) {
    double lowest = breakdowns.stream().map(one -> one.joules().values()).mapToDouble(BarScale::negative).min()
        .orElse(0);
    double highest = breakdowns.stream().map(one -> one.joules().values()).mapToDouble(BarScale::positive).max()
        .orElse(0);
    return new BarScale(lowest, highest > lowest ? highest : lowest + 1, left, width);
  }

  private static double positive(Collection<Double> joules) {
    return joules.stream().mapToDouble(value -> Math.max(0, value)).sum();
  }

  private static double negative(Collection<Double> joules) {
    return joules.stream().mapToDouble(value -> Math.min(0, value)).sum();
  }

  double x(double joules) {
    return left + width * (joules - lowest) / (highest - lowest);
  }

  /** Round numbers of joules, zero among them. */
  List<Double> ticks() {
    double step = step();
    long first = (long) Math.ceil(lowest / step);
    long last = (long) Math.floor(highest / step);
    return LongStream.rangeClosed(first, last).mapToObj(index -> index * step).toList();
  }

  private double step() {
    double least = (highest - lowest) / MOST_STEPS;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    return power * ROUND_STEPS.stream().filter(round -> round * power >= least).findFirst().orElse(10.0);
  }
}
