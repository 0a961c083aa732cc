package org.joulemark.probe.hwmon;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Watches sensors for a moment, for most drivers do not say how often they update and how finely they count. */
final class UpdateWatch {

  private static final long PAUSE_NANOS = 500_000;

  private UpdateWatch() {}

  /** The rhythm of each sensor, in their order; takes less than the longest watch where all of them move. */
  static List<Rhythm> of(List<HwmonSensor> sensors, Duration longestWatch) {
    List<WatchedSensor> watched = sensors.stream().map(WatchedSensor::new).toList();
    long end = System.nanoTime() + longestWatch.toNanos();
    while (System.nanoTime() - end < 0 && !watched.stream().allMatch(WatchedSensor::isKnown)) {
      watched.forEach(WatchedSensor::look);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return watched.stream().map(WatchedSensor::rhythm).toList();
  }
}
