package org.joulemark.engine.results;

import java.util.List;

/**
 * One quality figure over the virtual chips of a stochastic backend.
 *
 * @param name the figure's
 * @param mean the figure's value in the row; NaN where any chip gives none
 * @param standardDeviation of the chips (n - 1); NaN of one chip
 * @param worst of the values the farthest from the figure's best
 * @param values of each chip, by ascending seed from the row's seed on
 */
public record QualitySpread(
    String name, double mean, double standardDeviation, double worst, List<Double> values) {

  public QualitySpread {
    values = List.copyOf(values);
  }
}
