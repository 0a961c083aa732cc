package org.example.naive;

import org.joulemark.api.Matrix;

/** Copies of a network's constants, made once, when it is compiled. */
final class Float64Copy {

  private Float64Copy() {}

  static double[][] rows(Matrix matrix) {
    double[][] rows = new double[matrix.rows()][matrix.columns()];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        rows[row][column] = matrix.get(row, column);
      }
    }
    return rows;
  }

  /** A matrix of one column, or as many zeros where there is none. */
  static double[] columnOrZeros(Matrix matrix, int length) {
    double[] column = new double[length];
    if (matrix != null) {
      for (int row = 0; row < length; row++) {
        column[row] = matrix.get(row, 0);
      }
    }
    return column;
  }
}
