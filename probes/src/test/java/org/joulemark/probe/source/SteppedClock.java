package org.joulemark.probe.source;

import java.util.function.LongSupplier;

/** A clock that goes only when told to. */
final class SteppedClock implements LongSupplier {

  private long nanos = Long.MAX_VALUE - 500_000_000; // System.nanoTime() may overflow, and does so here half a second on

  void advance(double seconds) {
    nanos += Math.round(seconds * 1e9);
  }

  @Override
  public long getAsLong() {
    return nanos;
  }
}
