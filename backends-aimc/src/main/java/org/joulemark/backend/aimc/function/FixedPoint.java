package org.joulemark.backend.aimc.function;

import org.joulemark.backend.aimc.chip.Resolution;

/**
 * Numbers in steps of one size.
 *
 * @param step 0 for numbers of any value
 */
record FixedPoint(double step) {

  /** So many bits for the magnitudes up to the largest. */
  static FixedPoint upTo(double largest, Resolution resolution) {
    return switch (resolution) {
      case Resolution.Bits(int bits) -> new FixedPoint(largest / ((1L << bits) - 1));
      case Resolution.Unlimited _ -> new FixedPoint(0);
    };
  }

  double round(double number) {
    return step == 0 ? number : Math.rint(number / step) * step;
  }

  /** Keeps a sum within so many bits, sign included. */
  double saturate(double sum, Resolution width) {
    if (step == 0) {
      return sum;
    }
    return switch (width) {
      case Resolution.Bits(int bits) -> {
        double largest = ((1L << (bits - 1)) - 1) * step;
        yield Math.clamp(sum, -largest, largest);
      }
      case Resolution.Unlimited _ -> sum;
    };
  }
}
