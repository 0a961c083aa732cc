package org.joulemark.probe.source;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.time.HeldTime;

/**
 * A clock that the test holds, and hardware that moves by it: whoever sees a later time finds the hardware moved to it.
 * It passes by {@link #advance}, and by as much as the test's own thread waits; other threads wait until it has passed.
 */
public final class HardwareTime implements TimeSource {

  private final HeldTime held = HeldTime.still();
  private final Thread test = Thread.currentThread();
  private final LongConsumer hardware;

  /**
   * Moves the hardware to the beginning.
   *
   * @param hardware takes the nanoseconds since then
   */
  public HardwareTime(LongConsumer hardware) {
    this.hardware = hardware;
    hardware.accept(0);
  }

  /** For hardware that only the test moves. */
  public static HardwareTime ofStillHardware() {
    return new HardwareTime(_ -> {});
  }

  @Override
  public synchronized long nanoTime() {
    return held.nanoTime();
  }

  @Override
  public Instant now() {
    return held.now();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (!Thread.currentThread().equals(test)) {
      held.sleep(duration);
    } else if (Thread.interrupted()) {
      throw new InterruptedException();
    } else if (duration.isPositive()) {
      advance(duration);
    }
  }

  /** Nobody is told the time in between, when the hardware is ahead of the clock. */
  public synchronized void advance(Duration duration) {
    hardware.accept(held.nanoTime() + duration.toNanos());
    held.advance(duration);
  }

  /** Waits until so many other threads have done what they woke for, and sleep. */
  public void awaitSleepers(int count) throws InterruptedException {
    held.awaitSleepers(count);
  }
}
