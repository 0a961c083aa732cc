package org.joulemark.engine.window;

import org.joulemark.engine.trace.Mark;

/**
 * One stretch of work without a pause.
 *
 * @param runs that were counted
 * @param seconds of these runs alone
 * @param itemsPerRun what each was worth
 * @param workFromNanos when the work began that goes on before them, while the meters are read
 * @param workToNanos when the work ended that goes on after them, for the same reason
 */
public record Window(long runs, double seconds, long itemsPerRun, long workFromNanos, long workToNanos) {

  public double secondsPerRun() {
    return seconds / runs;
  }

  public double secondsPerItem() {
    return secondsPerRun() / itemsPerRun;
  }

  public Mark.Window mark() {
    return new Mark.Window(workFromNanos, workToNanos, runs, seconds, itemsPerRun);
  }
}
