package org.joulemark.tck.backend.inference;

import static org.assertj.core.api.Assertions.fail;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.joulemark.api.Matrix;
import org.joulemark.tck.golden.GoldenCase;

/** Compares outputs bit for bit. */
final class SameBits {

  private SameBits() {}

  /**
   * Fails where any output differs, and names the first.
   *
   * @param when completes "golden network NAME, ..."
   */
  static void require(GoldenCase golden, String when, Matrix outputs, Matrix expected) {
    firstDifference(outputs, expected).ifPresent(place -> {
      int row = place / expected.columns();
      int output = place % expected.columns();
      fail("golden network %s, %s: output %d of row %d (of %d) is %s, not %s", golden.name(), when, output, row,
          outputs.rows(), outputs.get(row, output), expected.get(row, output));
    });
  }

  static boolean areIn(Matrix outputs, Matrix expected) {
    return firstDifference(outputs, expected).isEmpty();
  }

  /** Row by row; -0.0 and 0.0 are two numbers, and NaN is one. */
  private static OptionalInt firstDifference(Matrix outputs, Matrix expected) {
    int columns = expected.columns();
    return IntStream.range(0, expected.rows() * columns)
        .filter(place -> !sameBits(
            outputs.get(place / columns, place % columns), expected.get(place / columns, place % columns)))
        .findFirst();
  }

  static boolean sameBits(double one, double other) {
    return Double.doubleToLongBits(one) == Double.doubleToLongBits(other);
  }
}
