package org.joulemark.probe.nvml;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.joulemark.api.TimeSource;

/** How often a value changed since it is watched. */
final class ObservedSteps {

  private final LongSupplier value;
  private final TimeSource time;
  private long last;
  private long lastLook;
  private long firstChange;
  private long lastChange;
  private int changes;

  ObservedSteps(LongSupplier value, TimeSource time) {
    this.value = value;
    this.time = time;
    this.lastLook = time.nanoTime();
    this.last = value.getAsLong();
  }

  void look() {
    long before = time.nanoTime();
    long now = value.getAsLong();
    if (now != last) {
      // The first counts from the last look that still saw the old value, so that the mean is never too short.
      firstChange = changes == 0 ? lastLook : firstChange;
      lastChange = time.nanoTime();
      changes++;
      last = now;
    }
    lastLook = before;
  }

  int changes() {
    return changes;
  }

  /** The mean from change to change, of which there must be two; longer where looks were rare, never shorter. */
  Duration interval() {
    return Duration.ofNanos((lastChange - firstChange) / (changes - 1));
  }
}
