package org.joulemark.backend.aimc.function;

import org.joulemark.backend.aimc.chip.Resolution;

/**
 * The converters of a tile's columns: an oscillator's cycles, counted for each sign. A column's net charge has one sign, so
 * one of the two counts is zero here; current that changes its sign within a pulse, and fills both, is not followed.
 *
 * @param fullScale the current that fills a count
 */
record SignedCounts(Resolution resolution, double fullScale) {

  /** The current that the counts tell of; saturates, but where resolution is unlimited. */
  double of(double current) {
    return switch (resolution) {
      case Resolution.Bits(int bits) -> quantised(current, (1 << bits) - 1);
      case Resolution.Unlimited _ -> current;
    };
  }

  private double quantised(double current, double fullCount) {
    double count = Math.min(Math.rint(Math.abs(current) / fullScale * fullCount), fullCount);
    return Math.copySign(count / fullCount * fullScale, current);
  }
}
