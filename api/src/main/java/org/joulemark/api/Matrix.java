package org.joulemark.api;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.IntStream;

/**
 * A dense row-major matrix in one memory segment: element (r, c) is number {@code r * columns + c}.
 *
 * @param rows number of rows, at least 1
 * @param columns number of columns, at least 1
 * @param elementType how each number is stored
 * @param segment exactly {@code rows * columns * elementType.bytes()} bytes; its arena decides how long the matrix lives
 */
public record Matrix(int rows, int columns, ElementType elementType, MemorySegment segment) {

  /** A cache line, and the widest vector of today. */
  private static final long ALIGNMENT_BYTES = 64;

  public Matrix {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException("a matrix needs rows and columns, not " + rows + " x " + columns);
    }
    long expectedBytes = (long) rows * columns * elementType.bytes();
    if (segment.byteSize() != expectedBytes) {
      throw new IllegalArgumentException(
          rows + " x " + columns + " " + elementType + " is " + expectedBytes + " bytes, not " + segment.byteSize());
    }
  }

  /** A zeroed matrix aligned to 64 bytes, living as long as the arena. */
  public static Matrix allocate(int rows, int columns, ElementType elementType, Arena arena) {
    long bytes = (long) rows * columns * elementType.bytes();
    return new Matrix(rows, columns, elementType, arena.allocate(bytes, ALIGNMENT_BYTES));
  }

  /**
   * A float64 copy of the given rows.
   *
   * @throws IllegalArgumentException where the rows differ in length
   */
  public static Matrix ofRows(double[][] rows, Arena arena) {
    Matrix matrix = allocate(rows.length, rows[0].length, ElementType.FLOAT64, arena);
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].length != matrix.columns) {
        throw new IllegalArgumentException(
            "row " + row + " has " + rows[row].length + " numbers where row 0 has " + matrix.columns);
      }
      for (int column = 0; column < matrix.columns; column++) {
        matrix.set(row, column, rows[row][column]);
      }
    }
    return matrix;
  }

  public double get(int row, int column) {
    long index = index(row, column);
    return switch (elementType) {
      case FLOAT64 -> segment.getAtIndex(ValueLayout.JAVA_DOUBLE, index);
      case FLOAT32 -> segment.getAtIndex(ValueLayout.JAVA_FLOAT, index);
    };
  }

  /** Stores the value, rounded to nearest where the element type is narrower than float64. */
  public void set(int row, int column, double value) {
    long index = index(row, column);
    switch (elementType) {
      case FLOAT64 -> segment.setAtIndex(ValueLayout.JAVA_DOUBLE, index, value);
      case FLOAT32 -> segment.setAtIndex(ValueLayout.JAVA_FLOAT, index, (float) value);
    }
  }

  /** A float64 matrix of one column that holds these numbers. */
  public static Matrix column(double[] numbers, Arena arena) {
    Matrix column = allocate(numbers.length, 1, ElementType.FLOAT64, arena);
    for (int row = 0; row < numbers.length; row++) {
      column.set(row, 0, numbers[row]);
    }
    return column;
  }

  /** A copy of one column. */
  public double[] column(int column) {
    return IntStream.range(0, rows).mapToDouble(row -> get(row, column)).toArray();
  }

  /** A copy of one row. */
  public double[] row(int row) {
    return IntStream.range(0, columns).mapToDouble(column -> get(row, column)).toArray();
  }

  /** A view of consecutive rows; shares memory with this matrix. */
  public Matrix rowRange(int firstRow, int rowCount) {
    long rowBytes = (long) columns * elementType.bytes();
    return new Matrix(
        rowCount, columns, elementType, segment.asSlice(firstRow * rowBytes, rowCount * rowBytes));
  }

  /**
   * Copies all numbers of a matrix of the same shape into this one, converting between element types.
   *
   * @throws IllegalArgumentException where the shapes differ
   */
  public void copyFrom(Matrix source) {
    if (source.rows != rows || source.columns != columns) {
      throw new IllegalArgumentException(
          "cannot copy " + source.rows + " x " + source.columns + " into " + rows + " x " + columns);
    }
    if (source.elementType == elementType) {
      segment.copyFrom(source.segment);
      return;
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        set(row, column, source.get(row, column));
      }
    }
  }

  private long index(int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException(
          "(" + row + ", " + column + ") of a " + rows + " x " + columns + " matrix");
    }
    return (long) row * columns + column;
  }
}
