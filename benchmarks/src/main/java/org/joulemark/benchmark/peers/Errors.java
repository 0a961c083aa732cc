package org.joulemark.benchmark.peers;

import org.joulemark.api.Matrix;

/** How far outputs are from references. */
final class Errors {

  private Errors() {}

  static double largest(Matrix outputs, double[] references) {
    double largest = 0;
    for (int row = 0; row < references.length; row++) {
      largest = Math.max(largest, Math.abs(outputs.get(row, 0) - references[row]));
    }
    return largest;
  }
}
