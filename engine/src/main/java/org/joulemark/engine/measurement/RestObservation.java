package org.joulemark.engine.measurement;

import java.util.concurrent.CountDownLatch;
import org.joulemark.engine.meter.EnergyRecording;

/** Leaves the machine alone for as long as its meters need to tell what it draws then. */
final class RestObservation {

  /** A source that updates seldom needs some updates to be told. */
  private static final double UPDATES = 6;

  private RestObservation() {}

  /** A stretch at rest, in {@link System#nanoTime()}. */
  record Rest(long fromNanos, long toNanos) {}

  static Rest observe(EnergyRecording energy, double seconds) throws InterruptedException {
    QuietProcess.await();
    long from = System.nanoTime();
    Thread.sleep((long) (energy.leadSeconds() * 1e3) + 1);
    readMeters(energy);
    Thread.sleep((long) (Math.max(seconds, secondsNeeded(energy)) * 1e3));
    readMeters(energy);
    return new Rest(from, System.nanoTime());
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
}
