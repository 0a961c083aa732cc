package org.joulemark.engine.cell;

/** Told which phase a measurement enters. */
@FunctionalInterface
public interface PhaseListener {

  void phaseStarted(PhaseStart phase);
}
