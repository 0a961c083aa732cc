package org.joulemark.tck.backend;

import static org.assertj.core.api.Assertions.fail;

import org.joulemark.tck.golden.GoldenCase;

/** Compares outputs bit for bit, and names the first row that differs. */
final class SameBits {

  private SameBits() {}

  /**
   * Fails where any output differs.
   *
   * @param when completes "golden network NAME, ..."
   */
  static void require(GoldenCase golden, String when, double[] outputs, double[] expected) {
    for (int row = 0; row < expected.length; row++) {
      if (Double.doubleToLongBits(outputs[row]) != Double.doubleToLongBits(expected[row])) {
        fail("golden network %s, %s: output %d of %d is %s, not %s", golden.name(), when, row, outputs.length,
            outputs[row], expected[row]);
      }
    }
  }
}
