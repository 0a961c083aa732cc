package org.joulemark.api;

import org.jspecify.annotations.Nullable;

/**
 * One number that says whether the answers are still right.
 *
 * @param name camelCase, in the field's term: {@code overlap}, {@code energyPerSite}
 * @param value NaN where the outputs allow no figure
 * @param uncertainty one standard deviation in the figure's unit, or null where the figure is exact for these outputs
 * @param unit {@code 1} for a ratio
 * @param best the value that perfect answers give: 1 for an overlap, 0 for an error. Of several values the farthest from it
 *     is the worst
 * @param description what it is and which way is better
 * @param reasonForNoValue why even right outputs give no value, in a few words: {@code not resolvable with 100 events}; null
 *     where there is a value, and where the outputs are at fault that there is none
 */
public record QualityFigure(
    String name,
    double value,
    @Nullable Double uncertainty,
    String unit,
    double best,
    String description,
    @Nullable String reasonForNoValue) {

  public QualityFigure {
    if (!Double.isFinite(best)) {
      throw new IllegalArgumentException(name + ": the best value is " + best);
    }
    if (reasonForNoValue != null && !Double.isNaN(value)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", yet there is said to be no value: " + reasonForNoValue);
    }
  }

  /** A figure whose value is what the outputs give. */
  public QualityFigure(
      String name, double value, @Nullable Double uncertainty, String unit, double best, String description) {
    this(name, value, uncertainty, unit, best, description, null);
  }

  /** A figure that this problem cannot give, however right the outputs are. */
  public static QualityFigure withoutValue(
      String name, String unit, double best, String description, String reason) {
    return new QualityFigure(name, Double.NaN, null, unit, best, description, reason);
  }
}
