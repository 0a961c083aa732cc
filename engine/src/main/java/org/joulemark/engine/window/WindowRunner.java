package org.joulemark.engine.window;

import org.joulemark.api.TimeSource;
import org.joulemark.engine.meter.EnergyRecording;
import org.jspecify.annotations.Nullable;

/** Runs windows of one piece of work. */
public final class WindowRunner {

  private final Work work;
  private final @Nullable EnergyRecording energy;
  private final TimeSource time;

  /**
   * A runner.
   *
   * @param energy null where nobody asks for joules
   */
  public WindowRunner(Work work, @Nullable EnergyRecording energy, TimeSource time) {
    this.work = work;
    this.energy = energy;
    this.time = time;
  }

  /**
   * The meters are read outside the clock, so that a slow meter does not count as slow work, and while the work goes on,
   * so that no rest counts as work.
   */
  public Window run(long runs) {
    long workFrom = time.nanoTime();
    workWhileMetersAreRead();
    long start = time.nanoTime();
    for (long run = 0; run < runs; run++) {
      work.run();
    }
    long end = time.nanoTime();
    workWhileMetersAreRead();
    return new Window(runs, (end - start) * 1e-9, work.itemsPerRun(), workFrom, time.nanoTime());
  }

  private void workWhileMetersAreRead() {
    if (energy == null) {
      return;
    }
    var busy = new Occupation.Busy(work, time);
    busy.until(time.nanoTime() + (long) (energy.leadSeconds() * 1e9));
    busy.await(energy.demandReadings());
  }

  /** A window of about this length: the runs are multiplied until it is reached, and the last one is given back. */
  public Window runFor(double seconds, long firstGuess) {
    long runs = Math.max(1, firstGuess);
    Window window = run(runs);
    while (window.seconds() < seconds) {
      double missing = seconds / Math.max(window.seconds(), 1e-9);
      runs = Math.max(runs + 1, (long) Math.ceil(runs * Math.min(missing * 1.1, 10)));
      window = run(runs);
    }
    return window;
  }
}
