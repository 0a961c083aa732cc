package org.joulemark.engine.measurement;

import org.joulemark.engine.plan.Boundary;

/** Runs windows over one compiled ensemble. */
final class WindowRunner {

  private final CompiledEnsemble ensemble;
  private final Boundary boundary;
  private final Meters meters;

  WindowRunner(CompiledEnsemble ensemble, Boundary boundary, Meters meters) {
    this.ensemble = ensemble;
    this.boundary = boundary;
    this.meters = meters;
  }

  CompiledEnsemble ensemble() {
    return ensemble;
  }

  /** The meters are read outside the clock, so that a slow meter does not count as slow inference. */
  Window run(long inferences) {
    Meters.Reading before = meters.read();
    long start = System.nanoTime();
    for (long inference = 0; inference < inferences; inference++) {
      ensemble.run(boundary);
    }
    long end = System.nanoTime();
    Meters.Reading after = meters.read();
    return new Window(inferences, (end - start) * 1e-9, after.secondsSince(before), after.joulesSince(before));
  }

  /** A window of about this length: the count is doubled until it is reached, and the last one is given back. */
  Window runFor(double seconds, long firstGuess) {
    long inferences = Math.max(1, firstGuess);
    Window window = run(inferences);
    while (window.seconds() < seconds) {
      double missing = seconds / Math.max(window.seconds(), 1e-9);
      inferences = Math.max(inferences + 1, (long) Math.ceil(inferences * Math.min(missing * 1.1, 10)));
      window = run(inferences);
    }
    return window;
  }
}
