package org.joulemark.benchmark.peers;

import org.joulemark.api.Matrix;

/**
 * How far outputs are from references. An output without a number makes both NaN.
 *
 * @param absolute the largest deviation
 * @param relative the largest deviation of a row, beside the largest magnitude in the row of the reference
 */
public record Errors(double absolute, double relative) {

  static final Errors NONE = new Errors(0, 0);

  /** Compares the first rows, as many as there are references. */
  static Errors of(Matrix outputs, Matrix references) {
    Errors largest = NONE;
    for (int row = 0; row < references.rows(); row++) {
      largest = largest.orLarger(ofRow(outputs, references, row));
    }
    return largest;
  }

  private static Errors ofRow(Matrix outputs, Matrix references, int row) {
    double deviation = 0;
    double magnitude = 0;
    for (int output = 0; output < references.columns(); output++) {
      double reference = references.get(row, output);
      deviation = Math.max(deviation, Math.abs(outputs.get(row, output) - reference));
      magnitude = Math.max(magnitude, Math.abs(reference));
    }
    return new Errors(deviation, deviation == 0 ? 0 : deviation / magnitude);
  }

  Errors orLarger(Errors other) {
    return new Errors(Math.max(absolute, other.absolute), Math.max(relative, other.relative));
  }
}
