package org.joulemark.backend.aimc.function;

import org.joulemark.backend.aimc.chip.Resolution;

/**
 * The converters that drive a layer's rows.
 *
 * @param fullScale the input whose pulse lasts longest
 */
record PulseWidths(Resolution resolution, double fullScale) {

  /** A signed part of the longest pulse. An input beyond the full scale saturates, but where resolution is unlimited. */
  double of(double input) {
    return switch (resolution) {
      case Resolution.Bits(int bits) -> quantised(input, (1 << (bits - 1)) - 1);
      case Resolution.Unlimited _ -> input / fullScale;
    };
  }

  /** A single bit is a sign alone. */
  private double quantised(double input, double steps) {
    if (steps == 0) {
      return input < 0 ? -1 : 1;
    }
    return Math.clamp(Math.rint(input / fullScale * steps), -steps, steps) / steps;
  }
}
