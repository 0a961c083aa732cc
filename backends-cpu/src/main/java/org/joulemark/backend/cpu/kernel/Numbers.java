package org.joulemark.backend.cpu.kernel;

import java.util.stream.IntStream;
import org.joulemark.api.Matrix;

/** Float64 copies of a network's matrices on the heap. */
public final class Numbers {

  private Numbers() {}

  /** One array per row. */
  public static double[][] rowsOf(Matrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToObj(row -> rowOf(matrix, row)).toArray(double[][]::new);
  }

  /** The numbers of a matrix of one column. */
  public static double[] columnOf(Matrix column) {
    return IntStream.range(0, column.rows()).mapToDouble(row -> column.get(row, 0)).toArray();
  }

  private static double[] rowOf(Matrix matrix, int row) {
    return IntStream.range(0, matrix.columns()).mapToDouble(column -> matrix.get(row, column)).toArray();
  }
}
