package org.joulemark.engine.fork;

import org.joulemark.engine.meter.MeterEvent;

/** Told what a fork is doing, on a thread of its own. */
public sealed interface ProgressListener {

  /** Wants nothing. */
  record Silent() implements ProgressListener {}

  /** Wants the phases of a measurement. */
  non-sealed interface Phases extends ProgressListener {
    void phaseStarted(String phase);
  }

  /** Wants the steps of a training. */
  non-sealed interface Steps extends ProgressListener {
    void step(int step, int steps, String state);
  }

  /** Wants what happens to meters that are watched. */
  non-sealed interface Meters extends ProgressListener {
    void happened(MeterEvent event);
  }
}
