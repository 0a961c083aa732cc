package org.joulemark.engine.cell;

import java.time.Instant;
import org.joulemark.engine.results.PhaseRecord;

/**
 * A cell has entered a phase.
 *
 * @param phase one or two words: {@code warm-up}
 * @param at by the wall clock
 * @param nanoTime by the clock of the JVM that measures, whose other marks bear the same
 */
public record PhaseStart(String phase, Instant at, long nanoTime) {

  /** The phase as a whole; for a fork that died, up to the moment it was found dead. */
  public PhaseRecord until(Instant end, long endNanoTime) {
    return new PhaseRecord(phase, at.toString(), end.toString(), nanoTime, endNanoTime);
  }
}
