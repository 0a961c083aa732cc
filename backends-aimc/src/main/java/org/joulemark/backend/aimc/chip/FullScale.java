package org.joulemark.backend.aimc.chip;

/** The largest magnitude that a converter takes. */
public sealed interface FullScale {

  /** The largest met among the calibration rows, or the quantile that is asked for. */
  record Calibrated() implements FullScale {}

  /** Wired into the chip. */
  record Fixed(double magnitude) implements FullScale {}
}
