package org.joulemark.probe.source;

import java.time.Duration;
import java.time.Instant;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.time.HeldTime;

/** Passes when it is told to, and starts from its lowest number half a second on, as {@link System#nanoTime()} may. */
final class OverflowingTime implements TimeSource {

  private static final long START_NANOS = Long.MAX_VALUE - 500_000_000;

  private final HeldTime held = HeldTime.still();

  void advance(double seconds) {
    held.advance(Duration.ofNanos(Math.round(seconds * 1e9)));
  }

  @Override
  public long nanoTime() {
    return START_NANOS + held.nanoTime();
  }

  @Override
  public Instant now() {
    return held.now();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    held.sleep(duration);
  }
}
