package org.joulemark.benchmark.peers;

import org.joulemark.api.Matrix;

/** How far outputs are from references, which may be of the first rows only. */
final class Errors {

  private Errors() {}

  static double largest(Matrix outputs, Matrix references) {
    double largest = 0;
    for (int row = 0; row < references.rows(); row++) {
      for (int output = 0; output < references.columns(); output++) {
        largest = Math.max(largest, Math.abs(outputs.get(row, output) - references.get(row, output)));
      }
    }
    return largest;
  }
}
