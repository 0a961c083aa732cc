package org.example.naive;

import org.joulemark.api.Matrix;

/** Copies of a network's constants, made once, when it is compiled. */
final class Float32Copy {

  private Float32Copy() {}

  static float[][] rows(Matrix matrix) {
    float[][] rows = new float[matrix.rows()][matrix.columns()];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        rows[row][column] = (float) matrix.get(row, column);
      }
    }
    return rows;
  }

  /** A matrix of one column, or as many zeros where there is none. */
  static float[] columnOrZeros(Matrix matrix, int length) {
    float[] column = new float[length];
    if (matrix != null) {
      for (int row = 0; row < length; row++) {
        column[row] = (float) matrix.get(row, 0);
      }
    }
    return column;
  }
}
