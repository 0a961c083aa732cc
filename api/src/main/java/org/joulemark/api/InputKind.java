package org.joulemark.api;

/** What a network's inputs are known to be; a backend may exploit it. */
public enum InputKind {
  /** Any finite numbers. */
  REAL,
  /** Every input is exactly +1 or -1. */
  SPIN
}
