package org.joulemark.probe.hwmon;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.TimeSource;

/** Watches sensors for a moment, for most drivers do not say how often they update and how finely they count. */
final class UpdateWatch {

  private static final Duration PAUSE = Duration.ofNanos(500_000);

  private UpdateWatch() {}

  /** The rhythm of each sensor, in their order; takes less than the longest watch where all of them move. */
  static List<Rhythm> of(List<HwmonSensor> sensors, Duration longestWatch, TimeSource time)
      throws InterruptedException {
    List<WatchedSensor> watched = sensors.stream().map(sensor -> new WatchedSensor(sensor, time)).toList();
    long end = time.nanoTime() + longestWatch.toNanos();
    while (time.nanoTime() - end < 0 && !watched.stream().allMatch(WatchedSensor::isKnown)) {
      watched.forEach(WatchedSensor::look);
      time.sleep(PAUSE);
    }
    return watched.stream().map(WatchedSensor::rhythm).toList();
  }
}
