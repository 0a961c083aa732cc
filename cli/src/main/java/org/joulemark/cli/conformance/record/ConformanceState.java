package org.joulemark.cli.conformance.record;

/** How far a validation is. */
public enum ConformanceState {
  /** Plugins are still to come. */
  RUNNING,
  COMPLETE,
  /** Ended early; the plugins that were not reached say so. */
  INTERRUPTED
}
