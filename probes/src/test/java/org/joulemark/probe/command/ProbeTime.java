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
import org.joulemark.probe.source.HardwareTime;

/**
 * The clock of a test over programs and machines that are not in its hands. Limits of time, which a {@link TimeLimit}
 * watches by virtual threads, do not run out however long a program takes on a busy machine, unless the test lets them.
 * Programs that the test writes read the clock from a file.
 */
public final class ProbeTime implements TimeSource {

  private final HardwareTime time;
  private final Optional<Path> shown;
  private final AtomicInteger limitsToRunOut = new AtomicInteger();

  private ProbeTime(HardwareTime time, Optional<Path> shown) {
    this.time = time;
    this.shown = shown;
  }

  /** A clock that no program reads. */
  public static ProbeTime unseen() {
    return new ProbeTime(HardwareTime.ofStillHardware(), Optional.empty());
  }

  /** A clock that is shown in this folder. */
  public static ProbeTime in(Path folder) {
    Path file = folder.resolve("clock").toAbsolutePath();
    return new ProbeTime(new HardwareTime(nanos -> show(file, nanos)), Optional.of(file));
  }

  private static void show(Path file, long nanos) {
    try {
      Files.writeString(file, 100_000 + nanos / 1_000_000 + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The file that holds the milliseconds since 100 s before this clock was made. */
  public Path shown() {
    return shown.orElseThrow();
  }

  @Override
  public long nanoTime() {
    return time.nanoTime();
  }

  @Override
  public Instant now() {
    return time.now();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    boolean runsOut = Thread.currentThread().isVirtual()
        && limitsToRunOut.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    if (runsOut) {
      time.advance(duration);
    } else {
      time.sleep(duration);
    }
  }

  /** Lets time pass. */
  public void advance(Duration duration) {
    time.advance(duration);
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
    time.awaitSleepers(1);
  }
}
