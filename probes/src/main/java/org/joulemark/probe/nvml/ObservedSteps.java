package org.joulemark.probe.nvml;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How often a value changed since it is watched. */
final class ObservedSteps {

  private final LongSupplier value;
  private long last;
  private long firstChange;
  private long lastChange;
  private int changes;

  ObservedSteps(LongSupplier value) {
    this.value = value;
    this.last = value.getAsLong();
  }

  void look() {
    long now = value.getAsLong();
    long nanos = System.nanoTime();
    if (now == last) {
      return;
    }
    firstChange = changes == 0 ? nanos : firstChange;
    lastChange = nanos;
    changes++;
    last = now;
  }

  int changes() {
    return changes;
  }

  /** The mean from change to change, of which there must be two; longer where one was overlooked, never shorter. */
  Duration interval() {
    return Duration.ofNanos((lastChange - firstChange) / (changes - 1));
  }
}
