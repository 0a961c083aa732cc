package org.joulemark.workload.svdd.training;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.joulemark.api.StandardScaling;

/** Standard scaling by the mean and the standard deviation of some rows. A column that is constant over them is only shifted. */
public final class MeasuredScaling {

  private final float[] numbers;
  private final int columns;
  private final int[] rows;

  private MeasuredScaling(float[] numbers, int columns, int[] rows) {
    this.numbers = numbers;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Measures.
   *
   * @param numbers row after row
   * @param chosen which rows count; where none does, nothing is changed by the scaling
   */
  public static StandardScaling of(float[] numbers, int count, int columns, IntPredicate chosen) {
    int[] rows = IntStream.range(0, count).filter(chosen).toArray();
    return new MeasuredScaling(numbers, columns, rows).measured();
  }

  private StandardScaling measured() {
    double[] means = means(new double[columns]);
    // Once more from the mean's own rounding error: a constant column then has a deviation of exactly 0.
    means = means(means);
    double[] deviations = new double[columns];
    for (int row : rows) {
      for (int column = 0; column < columns; column++) {
        double distance = numbers[row * columns + column] - means[column];
        deviations[column] += distance * distance;
      }
    }
    for (int column = 0; column < columns; column++) {
      double deviation = Math.sqrt(deviations[column] / Math.max(1, rows.length));
      deviations[column] = deviation > 0 ? deviation : 1;
    }
    return new StandardScaling(means, deviations);
  }

  private double[] means(double[] near) {
    double[] sums = new double[columns];
    for (int row : rows) {
      for (int column = 0; column < columns; column++) {
        sums[column] += numbers[row * columns + column] - near[column];
      }
    }
    double[] means = new double[columns];
    for (int column = 0; column < columns; column++) {
      means[column] = near[column] + sums[column] / Math.max(1, rows.length);
    }
    return means;
  }
}
