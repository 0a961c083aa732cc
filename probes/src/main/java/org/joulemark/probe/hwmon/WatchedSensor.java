package org.joulemark.probe.hwmon;

import java.time.Duration;
import java.util.Optional;
import org.joulemark.api.TimeSource;

/** What was seen of one sensor while it was watched. */
final class WatchedSensor {

  /** Drivers of chips on a slow bus keep a value for up to 2 s; of what did not move no more can be said. */
  private static final Duration SLOWEST = Duration.ofSeconds(2);
  /** One joule, or one watt. */
  private static final long COARSEST = 1_000_000;
  private static final int ENOUGH_UPDATES = 5;

  private final HwmonSensor sensor;
  private final TimeSource time;
  private final Optional<Duration> documented;
  private long last;
  private long lastNanos;
  private long longestNanos;
  private long commonDivisor;
  private int updates;

  WatchedSensor(HwmonSensor sensor, TimeSource time) {
    this.sensor = sensor;
    this.time = time;
    this.documented = DocumentedInterval.of(sensor);
    this.last = sensor.raw();
  }

  boolean isKnown() {
    return updates >= ENOUGH_UPDATES;
  }

  void look() {
    long now = sensor.raw();
    if (now != last) {
      long nanos = time.nanoTime();
      longestNanos = updates == 0 ? 0 : Math.max(longestNanos, nanos - lastNanos);
      commonDivisor = greatestCommonDivisor(Math.abs(now - last), commonDivisor);
      updates++;
      last = now;
      lastNanos = nanos;
    }
  }

  Rhythm rhythm() {
    return new Rhythm(interval(), updates == 0 ? stepOfStill() : commonDivisor);
  }

  /** The longest that was seen or is documented, for a window that is too long costs less than one too short. */
  private Duration interval() {
    Duration seen = Duration.ofNanos(longestNanos);
    return documented.map(told -> told.compareTo(seen) < 0 ? seen : told).orElse(updates < 2 ? SLOWEST : seen);
  }

  private long stepOfStill() {
    return switch (sensor.quantity()) {
      case ENERGY -> COARSEST;
      case POWER -> roundness(last);
    };
  }

  /** The largest power of ten that divides the value: a driver that knows whole watts says 245000000. */
  static long roundness(long value) {
    long step = 1;
    while (step < COARSEST && value % (step * 10) == 0) {
      step *= 10;
    }
    return step;
  }

  private static long greatestCommonDivisor(long one, long other) {
    return other == 0 ? one : greatestCommonDivisor(other, one % other);
  }
}
