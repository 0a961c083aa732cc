package org.joulemark.probe.ear;

import java.time.Duration;
import java.util.Locale;
import org.joulemark.api.InvalidInputException;
import org.joulemark.probe.source.RawCounter;

/** Finds out by watching whether a record is renewed while its step runs, and how often. */
final class RecordWatch {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
  /** The database behind eacct serves a whole cluster. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final RawCounter counter;
  private final Duration longest;
  private final long startNanos = System.nanoTime();
  private long count;
  private long lastReadNanos;

  private RecordWatch(RawCounter counter, Duration longest) {
    this.counter = counter;
    this.longest = longest;
    this.lastReadNanos = System.nanoTime();
    this.count = counter.read();
  }

  /**
   * An upper limit of the time between two renewals, from two of them.
   *
   * @param longest how long to wait for each
   * @throws InvalidInputException where the record stands still
   */
  static Duration updateInterval(RawCounter counter, Duration longest) {
    var watch = new RecordWatch(counter, longest);
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
    throw new InvalidInputException(String.format(Locale.ROOT,
        "EAR's record stood still for %.3g s: EAR writes a record when a step or application ends, so it says nothing of"
            + " one that still runs; use another probe, such as ipmi, rapl or slurm, or raise the setting watchSeconds"
            + " where this site's EAR renews records",
        (System.nanoTime() - startNanos) / 1e9));
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
      throw new InvalidInputException("interrupted while EAR's record was watched; measure again", interrupted);
    }
  }
}
