package org.joulemark.api;

/** The shape rules that network descriptions share. */
final class Shapes {

  private Shapes() {}

  static void requireFloat64(String name, Matrix matrix) {
    if (matrix.elementType() != ElementType.FLOAT64) {
      throw new IllegalArgumentException(name + " must be float64, not " + matrix.elementType());
    }
  }

  static void requireColumn(String name, Matrix matrix, int rows) {
    requireFloat64(name, matrix);
    if (matrix.rows() != rows || matrix.columns() != 1) {
      throw new IllegalArgumentException(
          name + " must be " + rows + " x 1, not " + matrix.rows() + " x " + matrix.columns());
    }
  }
}
