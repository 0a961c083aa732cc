package org.joulemark.engine.measurement;

import org.joulemark.engine.trace.Mark;

/**
 * One stretch of inference without a pause.
 *
 * @param inferences calls that were counted, each over a whole batch
 * @param seconds of these calls alone
 * @param workFromNanos when the work began that goes on before them, while the meters are read
 * @param workToNanos when the work ended that goes on after them, for the same reason
 */
record Window(long inferences, double seconds, long workFromNanos, long workToNanos) {

  double secondsPerInference() {
    return seconds / inferences;
  }

  Mark.Repetition mark(int batchRows) {
    return new Mark.Repetition(workFromNanos, workToNanos, inferences, seconds, batchRows);
  }
}
