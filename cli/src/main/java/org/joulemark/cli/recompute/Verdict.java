package org.joulemark.cli.recompute;

/** What computing a domain again came to. */
public enum Verdict {
  /** Every figure, bit by bit. */
  SAME,
  /** At least one figure is another, or one side has none. */
  DIFFERS,
  /** There is no file to compute it from. */
  MISSING_TRACE,
  /** There is a file, and it cannot be read. */
  DAMAGED_TRACE
}
