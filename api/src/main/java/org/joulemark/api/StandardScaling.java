package org.joulemark.api;

import java.util.Arrays;

/**
 * Standard scaling of a row, number by number: {@code (x - mean) / standardDeviation}.
 *
 * @param means one per number of a row, finite
 * @param standardDeviations one per number of a row, positive and finite; 1 where a number was constant
 */
public record StandardScaling(double[] means, double[] standardDeviations) {

  public StandardScaling {
    means = means.clone();
    standardDeviations = standardDeviations.clone();
    if (means.length != standardDeviations.length || means.length == 0) {
      throw new IllegalArgumentException(
          means.length + " means for " + standardDeviations.length + " standard deviations");
    }
    if (!Arrays.stream(means).allMatch(Double::isFinite)
        || !Arrays.stream(standardDeviations).allMatch(deviation -> deviation > 0 && Double.isFinite(deviation))) {
      throw new IllegalArgumentException("means must be finite, standard deviations positive and finite");
    }
  }

  /** A copy. */
  @Override
  public double[] means() {
    return means.clone();
  }

  /** A copy. */
  @Override
  public double[] standardDeviations() {
    return standardDeviations.clone();
  }

  /** Numbers in a row. */
  public int columns() {
    return means.length;
  }

  /**
   * Scales one number of a row.
   *
   * @param column its place in the row
   */
  public double apply(int column, double value) {
    return (value - means[column]) / standardDeviations[column];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StandardScaling scaling
        && Arrays.equals(scaling.means, means)
        && Arrays.equals(scaling.standardDeviations, standardDeviations);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(means) + Arrays.hashCode(standardDeviations);
  }
}
