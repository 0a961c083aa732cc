package org.joulemark.workload.svdd.training;

import org.joulemark.api.StandardScaling;

/**
 * Scaled rows, split into those that are trained with and those that training is judged by. Every k-th row is for judging,
 * not the last ones, for a source may be sorted.
 *
 * @param training row after row
 * @param validation row after row
 * @param scaling computed from the rows trained with
 * @param checksum of all rows as they were given
 */
record PreparedRows(
    float[] training, int trainingCount, float[] validation, int validationCount, int columns,
    StandardScaling scaling, String checksum) {

  /** One row in so many is for judging. */
  static final int VALIDATION_STRIDE = 10;

  static PreparedRows of(TrainingRows rows) {
    int stride = Math.min(VALIDATION_STRIDE, rows.count());
    int validationCount = rows.count() / stride;
    int trainingCount = rows.count() - validationCount;
    StandardScaling scaling =
        MeasuredScaling.of(rows.numbers(), rows.count(), rows.columns(), row -> !isValidation(row, stride));
    float[] training = new float[trainingCount * rows.columns()];
    float[] validation = new float[validationCount * rows.columns()];
    int trained = 0;
    int judged = 0;
    for (int row = 0; row < rows.count(); row++) {
      if (isValidation(row, stride)) {
        scale(rows, row, scaling, validation, judged++);
      } else {
        scale(rows, row, scaling, training, trained++);
      }
    }
    return new PreparedRows(
        training, trainingCount, validation, validationCount, rows.columns(), scaling, rows.checksum());
  }

  private static boolean isValidation(int row, int stride) {
    return row % stride == stride - 1;
  }

  private static void scale(TrainingRows rows, int row, StandardScaling scaling, float[] target, int targetRow) {
    int columns = rows.columns();
    for (int column = 0; column < columns; column++) {
      target[targetRow * columns + column] =
          (float) scaling.apply(column, rows.numbers()[row * columns + column]);
    }
  }
}
