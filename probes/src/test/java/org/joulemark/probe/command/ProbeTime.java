package org.joulemark.probe.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.time.HeldTime;

/**
 * The clock of a test over programs and machines that are not in its hands. It passes as the test says, and where its own
 * thread sleeps. Limits of time, which a {@link TimeLimit} watches by virtual threads, do not run out however long a
 * program takes on a busy machine, unless the test lets them. Programs that the test writes read the clock from a file.
 */
public final class ProbeTime implements TimeSource {

  private final HeldTime held = HeldTime.still();
  private final AtomicInteger limitsToRunOut = new AtomicInteger();
  private final Optional<Path> shown;

  private ProbeTime(Optional<Path> shown) {
    this.shown = shown;
    show();
  }

  /** A clock that no program reads. */
  public static ProbeTime unseen() {
    return new ProbeTime(Optional.empty());
  }

  /** A clock that is shown in this folder. */
  public static ProbeTime in(Path folder) {
    return new ProbeTime(Optional.of(folder.resolve("clock").toAbsolutePath()));
  }

  /** The file that holds the milliseconds since 100 s before this clock was made. */
  public Path shown() {
    return shown.orElseThrow();
  }

  @Override
  public long nanoTime() {
    return held.nanoTime();
  }

  @Override
  public Instant now() {
    return held.now();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (!Thread.currentThread().isVirtual()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      advance(duration);
    } else if (limitsToRunOut.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      advance(duration);
    } else {
      held.sleep(duration);
    }
  }

  /** Lets time pass. */
  public void advance(Duration duration) {
    if (duration.isPositive()) {
      held.advance(duration);
      show();
    }
  }

  /** The next so many limits run out as soon as somebody waits for something. */
  public void letLimitsRunOut(int count) {
    limitsToRunOut.set(count);
  }

  /** Every limit runs out as soon as somebody waits for something. */
  public void letLimitsRunOut() {
    letLimitsRunOut(Integer.MAX_VALUE);
  }

  /** Waits until somebody waits for something within a limit. */
  public void awaitLimit() throws InterruptedException {
    held.awaitSleepers(1);
  }

  private synchronized void show() {
    if (shown.isPresent()) {
      try {
        Files.writeString(shown.get(), 100_000 + held.nanoTime() / 1_000_000 + "\n");
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }
}
