package org.joulemark.engine.cell;

/** Whether the outputs may be believed. */
sealed interface Verdict {

  record Right() implements Verdict {}

  /**
   * Some outputs are too far off.
   *
   * @param reason names the worst row, what came, what should have come, and what is allowed
   */
  record Wrong(String reason) implements Verdict {}
}
