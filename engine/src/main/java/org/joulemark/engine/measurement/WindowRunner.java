package org.joulemark.engine.measurement;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.joulemark.engine.meter.EnergyRecording;
import org.joulemark.engine.plan.Boundary;
import org.jspecify.annotations.Nullable;

/** Runs windows over one compiled ensemble. */
final class WindowRunner {

  private final CompiledEnsemble ensemble;
  private final Boundary boundary;
  private final @Nullable EnergyRecording energy;

  /**
   * A runner.
   *
   * @param energy null where nobody asks for joules
   */
  WindowRunner(CompiledEnsemble ensemble, Boundary boundary, @Nullable EnergyRecording energy) {
    this.ensemble = ensemble;
    this.boundary = boundary;
    this.energy = energy;
  }

  CompiledEnsemble ensemble() {
    return ensemble;
  }

  /**
   * The meters are read outside the clock, so that a slow meter does not count as slow inference, and while the work goes
   * on, so that no rest counts as work.
   */
  Window run(long inferences) {
    long workFrom = System.nanoTime();
    workWhileMetersAreRead();
    long start = System.nanoTime();
    for (long inference = 0; inference < inferences; inference++) {
      ensemble.run(boundary);
    }
    long end = System.nanoTime();
    workWhileMetersAreRead();
    return new Window(inferences, (end - start) * 1e-9, workFrom, System.nanoTime());
  }

  private void workWhileMetersAreRead() {
    if (energy == null) {
      return;
    }
    long lead = System.nanoTime() + (long) (energy.leadSeconds() * 1e9);
    while (System.nanoTime() < lead) {
      ensemble.run(boundary);
    }
    List<CountDownLatch> readings = energy.demandReadings();
    while (readings.stream().anyMatch(reading -> reading.getCount() > 0)) {
      ensemble.run(boundary);
    }
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
