package org.joulemark.engine.window;

import org.joulemark.api.TimeSource;
import org.joulemark.engine.meter.EnergyRecording;

/** Leaves the machine alone for as long as its meters need to tell what it draws then. */
public final class RestObservation {

  /** A source that updates seldom needs some updates to be told. */
  private static final double UPDATES = 6;

  private RestObservation() {}

  /** A stretch at rest, by the clock that was asked. */
  public record Rest(long fromNanos, long toNanos) {}

  /** Observes for at least so long. */
  public static Rest observe(EnergyRecording energy, double seconds, TimeSource time) throws InterruptedException {
    QuietProcess.await(time);
    var rest = new Occupation.Rest(time);
    long from = time.nanoTime();
    rest.until(from + nanos(energy.leadSeconds() + 1e-3));
    rest.await(energy.demandReadings());
    rest.until(time.nanoTime() + nanos(Math.max(seconds, secondsNeeded(energy))));
    rest.await(energy.demandReadings());
    return new Rest(from, time.nanoTime());
  }

  private static double secondsNeeded(EnergyRecording energy) {
    return energy.domains().stream()
        .mapToDouble(domain -> UPDATES * domain.updateSeconds() + 2 * domain.lateSeconds())
        .max()
        .orElse(0);
  }

  private static long nanos(double seconds) {
    return (long) (seconds * 1e9);
  }
}
