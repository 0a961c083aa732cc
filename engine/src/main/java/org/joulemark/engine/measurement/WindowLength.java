package org.joulemark.engine.measurement;

/** How long a window must be. */
sealed interface WindowLength {

  /** Long enough for the timer and every counter. */
  record Found(long inferences) implements WindowLength {}

  /** No window within the limit is long enough; the reason names the source, what it would take, and the cure. */
  record OutOfReach(String reason) implements WindowLength {}
}
