package org.joulemark.probe.ear;

import java.time.Duration;
import java.util.Locale;
import org.joulemark.api.InvalidInputException;
import org.joulemark.probe.source.RawCounter;

/** Finds out by watching whether a figure of EAR is renewed, and how often. */
final class RecordWatch {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  /** The database behind eacct serves a whole cluster. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final RawCounter counter;
  private final Duration longest;
  private final String standstill;
  private final long startNanos = System.nanoTime();
  private long count;
  private long lastReadNanos;

  private RecordWatch(RawCounter counter, Duration longest, String standstill) {
    this.counter = counter;
    this.longest = longest;
    this.standstill = standstill;
    this.lastReadNanos = System.nanoTime();
    this.count = counter.read();
  }

  /**
   * An upper limit of the time between two renewals, from two of them.
   *
   * @param longest how long to wait for each
   * @param standstill what to say where the figure stands still: why that can be, and what to do
   * @throws InvalidInputException where it stands still
   */
  static Duration updateInterval(RawCounter counter, Duration longest, String standstill) {
    var watch = new RecordWatch(counter, longest, standstill);
    long unchangedNanos = watch.untilRenewed();
    watch.untilRenewed();
    return Duration.ofNanos(System.nanoTime() - unchangedNanos);
  }

  /** When the last read began that still saw the old count. */
  private long untilRenewed() {
    Duration pause = FIRST_PAUSE;
    long waitingNanos = System.nanoTime();
    while (System.nanoTime() - waitingNanos < longest.toNanos()) {
      sleep(pause);
      pause = pause.multipliedBy(3).dividedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      long before = lastReadNanos;
      if (isRenewed()) {
        return before;
      }
    }
    throw new InvalidInputException(String.format(Locale.ROOT, "EAR's figure stood still for %.3g s: %s",
        (System.nanoTime() - startNanos) / 1e9, standstill));
  }

  private boolean isRenewed() {
    lastReadNanos = System.nanoTime();
    long next = counter.read();
    boolean renewed = next != count;
    count = next;
    return renewed;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InvalidInputException("interrupted while EAR's figure was watched; measure again", interrupted);
    }
  }
}
