package org.joulemark.engine.window;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
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
    long from = time.nanoTime();
    time.sleep(ofSeconds(energy.leadSeconds() + 1e-3));
    readMeters(energy);
    time.sleep(ofSeconds(Math.max(seconds, secondsNeeded(energy))));
    readMeters(energy);
    return new Rest(from, time.nanoTime());
  }

  private static double secondsNeeded(EnergyRecording energy) {
    return energy.domains().stream()
        .mapToDouble(domain -> UPDATES * domain.updateSeconds() + 2 * domain.lateSeconds())
        .max()
        .orElse(0);
  }

  private static void readMeters(EnergyRecording energy) throws InterruptedException {
    for (CountDownLatch reading : energy.demandReadings()) {
      reading.await();
    }
  }

  private static Duration ofSeconds(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }
}
