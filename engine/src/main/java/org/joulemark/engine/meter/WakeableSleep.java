package org.joulemark.engine.meter;

import java.time.Duration;
import org.joulemark.api.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * The sleep of one thread, by any clock, out of which other threads can wake it. They do so by an interrupt, which is never
 * left over for what the thread does when it is awake.
 */
final class WakeableSleep {

  private final TimeSource time;
  private @Nullable Thread sleeper;
  private boolean woken;

  WakeableSleep(TimeSource time) {
    this.time = time;
  }

  /**
   * Sleeps until the clock shows this time, or somebody wakes this thread, or did so since its last sleep.
   *
   * @throws InterruptedException where this thread was interrupted by anybody else
   */
  void until(long nanoTime) throws InterruptedException {
    if (!fallAsleep()) {
      return;
    }
    try {
      time.sleep(Duration.ofNanos(nanoTime - time.nanoTime()));
    } catch (InterruptedException interrupted) {
      if (!wakeUp()) {
        throw interrupted;
      }
      return;
    }
    wakeUp();
  }

  private synchronized boolean fallAsleep() {
    if (woken) {
      woken = false;
      return false;
    }
    sleeper = Thread.currentThread();
    return true;
  }

  /** True where somebody has woken it. */
  private synchronized boolean wakeUp() {
    sleeper = null;
    boolean byOthers = woken;
    if (byOthers) {
      woken = false;
      Thread.interrupted();
    }
    return byOthers;
  }

  /** Wakes the thread, or keeps it from its next sleep. */
  synchronized void wake() {
    if (!woken && sleeper != null) {
      sleeper.interrupt();
    }
    woken = true;
  }
}
