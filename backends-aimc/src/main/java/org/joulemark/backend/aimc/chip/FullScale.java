package org.joulemark.backend.aimc.chip;

/** The largest magnitude that a converter takes. */
public sealed interface FullScale {

  /** The magnitude, given what calibration found. */
  double magnitude(double calibrated);

  /** The largest met among the calibration rows, or the quantile that is asked for. */
  record Calibrated() implements FullScale {
    @Override
    public double magnitude(double calibrated) {
      return calibrated;
    }
  }

  /** Wired into the chip. */
  record Fixed(double wiredMagnitude) implements FullScale {
    @Override
    public double magnitude(double calibrated) {
      return wiredMagnitude;
    }
  }
}
