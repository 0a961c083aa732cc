package org.joulemark.tck.workload;

import org.joulemark.api.Matrix;
import org.joulemark.tck.plugin.Broken;

/** Two matrices of one shape, bit for bit. */
final class SameNumbers {

  private SameNumbers() {}

  /**
   * Fails where a number differs, and says which.
   *
   * @param what the matrices are: {@code outputs}
   * @param expected completes "WHAT ...": {@code as they were before}
   */
  static void require(String what, String expected, Matrix found, Matrix right, String probableCause) {
    long differing = found.segment().mismatch(right.segment());
    if (differing >= 0) {
      long place = differing / right.elementType().bytes();
      int row = (int) (place / right.columns());
      int column = (int) (place % right.columns());
      throw Broken.because(what + " " + expected, "row " + row + ", column " + column + ": " + found.get(row, column)
          + " in place of " + right.get(row, column), probableCause);
    }
  }
}
