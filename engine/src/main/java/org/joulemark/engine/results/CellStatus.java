package org.joulemark.engine.results;

/** What a row is worth. */
public enum CellStatus {
  /** Observed on hardware that is there. */
  MEASURED,
  /** Computed for hardware that is not there. */
  MODELLED,
  /** Could not be asked of this machine or backend; the reason says why. */
  SKIPPED,
  /** Went wrong, or cannot be believed; publishes no energy. */
  INVALID
}
