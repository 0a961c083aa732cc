package org.joulemark.tck.mutant;

import java.lang.foreign.Arena;
import org.joulemark.api.Matrix;

/** Buffers that show too much of the device. */
final class WrongBuffers {

  private static final int BLOCK = 8;

  private WrongBuffers() {}

  static Matrix firstColumn(Matrix output) {
    return Matrix.allocate(output.rows(), 1, output.elementType(), Arena.ofAuto());
  }

  /** As many rows as the device's blocks hold. */
  static Matrix padded(Matrix output) {
    int rows = Math.ceilDiv(output.rows(), BLOCK) * BLOCK;
    return Matrix.allocate(rows, output.columns(), output.elementType(), Arena.ofAuto());
  }
}
