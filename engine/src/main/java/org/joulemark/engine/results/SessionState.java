package org.joulemark.engine.results;

/** How far a session came. */
public enum SessionState {
  RUNNING,
  COMPLETE,
  INTERRUPTED
}
