package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** When the meters that are watched together are to be closed. */
final class WatchEnd {

  private static final Duration ENDLESS = Duration.ofDays(36_500);

  private final CountDownLatch ending = new CountDownLatch(1);
  private final long startNanos = System.nanoTime();
  private final long lengthNanos;
  private volatile @Nullable String cause;

  WatchEnd(@Nullable Duration length) {
    lengthNanos = (length == null ? ENDLESS : length).toNanos();
  }

  long nanosLeft() {
    return lengthNanos - (System.nanoTime() - startNanos);
  }

  /** Ends the watching early. */
  void now() {
    ending.countDown();
  }

  /** Ends the watching early, for something that the user must know. */
  void nowBecause(String reason) {
    cause = reason;
    now();
  }

  @Nullable
  String cause() {
    return cause;
  }

  /**
   * Sleeps.
   *
   * @return whether the watching is ended early meanwhile
   */
  boolean comesWithin(long nanos) throws InterruptedException {
    return ending.await(nanos, TimeUnit.NANOSECONDS);
  }
}
