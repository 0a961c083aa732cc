package org.joulemark.tck.backend.inference;

import java.lang.foreign.Arena;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;

/** Float64 matrices made from a rule or from others; they live as long as they are used. */
final class Matrices {

  /** Tells the number at a place. */
  interface Filling {
    double at(int row, int column);
  }

  private Matrices() {}

  static Matrix filled(int rows, int columns, Filling filling) {
    Matrix matrix = Matrix.allocate(rows, columns, ElementType.FLOAT64, Arena.ofAuto());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix.set(row, column, filling.at(row, column));
      }
    }
    return matrix;
  }

  static Matrix constant(int rows, int columns, double number) {
    return filled(rows, columns, (_, _) -> number);
  }

  /** In float64. */
  static Matrix copy(Matrix matrix) {
    Matrix copy = Matrix.allocate(matrix.rows(), matrix.columns(), ElementType.FLOAT64, Arena.ofAuto());
    copy.copyFrom(matrix);
    return copy;
  }

  static Matrix map(Matrix matrix, DoubleUnaryOperator function) {
    return filled(matrix.rows(), matrix.columns(), (row, column) -> function.applyAsDouble(matrix.get(row, column)));
  }

  static Matrix transposed(Matrix matrix) {
    return filled(matrix.columns(), matrix.rows(), (row, column) -> matrix.get(column, row));
  }

  static Matrix withColumns(Matrix matrix, IntUnaryOperator source) {
    return filled(matrix.rows(), matrix.columns(), (row, column) -> matrix.get(row, source.applyAsInt(column)));
  }

  static Matrix withRows(Matrix matrix, IntUnaryOperator source) {
    return filled(matrix.rows(), matrix.columns(), (row, column) -> matrix.get(source.applyAsInt(row), column));
  }

  /** The same but for one number. */
  static Matrix with(Matrix matrix, int changedRow, int changedColumn, double number) {
    return filled(matrix.rows(), matrix.columns(),
        (row, column) -> row == changedRow && column == changedColumn ? number : matrix.get(row, column));
  }
}
