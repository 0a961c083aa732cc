package org.joulemark.engine.measurement;

/** Told which phase a measurement enters. */
@FunctionalInterface
public interface PhaseListener {
  void phaseStarted(String phase);
}
