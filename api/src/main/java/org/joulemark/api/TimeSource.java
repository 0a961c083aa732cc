package org.joulemark.api;

import java.time.Duration;
import java.time.Instant;

/**
 * Where the time comes from, and how one waits for it. Whatever a clock decides takes its time from here, so that a test
 * can hold the clock. Thread-safe.
 */
public interface TimeSource {

  /** Nanoseconds since some moment of the past, never falling: tells how long something took, not when it was. */
  long nanoTime();

  /** The wall clock. */
  Instant now();

  /**
   * Waits for at least so long; not at all where the duration is zero or negative.
   *
   * @throws InterruptedException where the calling thread was interrupted
   */
  void sleep(Duration duration) throws InterruptedException;

  /** The time of this machine. */
  static TimeSource system() {
    return SystemTime.INSTANCE;
  }
}
