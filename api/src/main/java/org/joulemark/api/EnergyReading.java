package org.joulemark.api;

/** How a domain comes by its joules, which decides what of a window it can miss. */
public enum EnergyReading {
  /** The source counts joules itself: between two of its steps nothing is lost, only told late. */
  COUNTED,
  /**
   * The source tells power, which the meter integrates over time: what happened between two updates of the source was
   * never seen.
   */
  INTEGRATED
}
