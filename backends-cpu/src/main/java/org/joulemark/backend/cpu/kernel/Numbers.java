package org.joulemark.backend.cpu.kernel;

import java.util.stream.IntStream;
import org.joulemark.api.Matrix;

/** Float64 copies of a network's matrices on the heap. */
public final class Numbers {

  private Numbers() {}

  /** One array per row. */
  public static double[][] rowsOf(Matrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToObj(matrix::row).toArray(double[][]::new);
  }
}
