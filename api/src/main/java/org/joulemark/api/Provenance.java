package org.joulemark.api;

/** Where an observed energy figure comes from; modelled joules are a type of their own, {@link ModelledCost}. */
public enum Provenance {
  /** Read from a meter of the hardware. */
  MEASURED,
  /** Computed from something else that was observed, such as time and a rated power. */
  ESTIMATED,
  /** Played back from a recording of another run: says nothing of the run it is read in. */
  REPLAYED
}
