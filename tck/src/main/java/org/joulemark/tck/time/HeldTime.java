package org.joulemark.tck.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.joulemark.api.TimeSource;

/**
 * A clock that a test holds: it passes only when it is told to, or, where {@linkplain #skipping() asked for}, when somebody
 * waits for it. Thread-safe.
 */
public final class HeldTime implements TimeSource {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  /** What a test waits at most for other threads to come to rest; real time, for it only ends a test that hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final boolean skipsWaiting;
  private long nanos;
  /** Of each thread that sleeps: when its time will have come. */
  private final Map<Thread, Long> sleepersDueNanos = new HashMap<>();

  private HeldTime(boolean skipsWaiting) {
    this.skipsWaiting = skipsWaiting;
  }

  /** Passes by {@link #advance} alone: whoever sleeps does so until the test has let enough time pass. */
  public static HeldTime still() {
    return new HeldTime(false);
  }

  /** Passes by {@link #advance}, and at once by as much as anybody wants to sleep: for code of one thread. */
  public static HeldTime skipping() {
    return new HeldTime(true);
  }

  @Override
  public synchronized long nanoTime() {
    return nanos;
  }

  @Override
  public synchronized Instant now() {
    return START.plusNanos(nanos);
  }

  @Override
  public synchronized void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (duration.isNegative() || duration.isZero()) {
      return;
    }
    if (skipsWaiting) {
      advance(duration);
    } else {
      sleepUntil(nanos + duration.toNanos());
    }
  }

  private void sleepUntil(long dueNanos) throws InterruptedException {
    sleepersDueNanos.put(Thread.currentThread(), dueNanos);
    notifyAll();
    try {
      while (nanos < dueNanos) {
        wait();
      }
    } finally {
      sleepersDueNanos.remove(Thread.currentThread());
    }
  }

  /** Lets time pass, and wakes whoever has slept long enough. */
  public synchronized void advance(Duration duration) {
    nanos += duration.toNanos();
    notifyAll();
  }

  /**
   * Lets time pass in steps, each when these threads sleep: so that each of them does what it wakes for at its time.
   *
   * @param step no longer than any of them sleeps between two things that it does
   * @param sleepers their names, once for each
   */
  public void advance(Duration duration, Duration step, String... sleepers) throws InterruptedException {
    for (Duration left = duration; left.isPositive(); left = left.minus(step)) {
      awaitSleepers(sleepers);
      advance(step);
    }
  }

  /**
   * Waits until so many threads sleep whose time has not come: those that were woken have then done what they woke for.
   *
   * @throws IllegalStateException where they do not come to it
   */
  public void awaitSleepers(int count) throws InterruptedException {
    await(() -> sleepers().size() >= count, count + " threads");
  }

  /**
   * Waits until the threads of these names sleep whose time has not come.
   *
   * @param names one for each thread; others may sleep as well
   * @throws IllegalStateException where they do not come to it
   */
  public void awaitSleepers(String... names) throws InterruptedException {
    await(() -> {
      var missing = new ArrayList<>(List.of(names));
      sleepers().forEach(missing::remove);
      return missing.isEmpty();
    }, List.of(names).toString());
  }

  private synchronized void await(BooleanSupplier asleep, String who) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!asleep.getAsBoolean()) {
      long millisLeft = (end - System.nanoTime()) / 1_000_000;
      if (millisLeft <= 0) {
        throw new IllegalStateException(sleepers() + " sleep after " + PATIENCE.toSeconds() + " s, not " + who);
      }
      wait(millisLeft);
    }
  }

  /** The names of the threads whose time has not come. */
  private List<String> sleepers() {
    return sleepersDueNanos.entrySet().stream().filter(sleeper -> sleeper.getValue() > nanos)
        .map(sleeper -> sleeper.getKey().getName()).toList();
  }
}
