package org.joulemark.probe.ear;

import java.time.Duration;
import java.util.Locale;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.RawCounter;

/** Finds out by watching whether a figure of EAR is renewed, and how often. */
final class RecordWatch {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  /** The database behind eacct serves a whole cluster. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final RawCounter counter;
  private final Duration longest;
  private final String standstill;
  private final TimeSource time;
  private final long startNanos;
  private long count;
  private long lastReadNanos;

  private RecordWatch(RawCounter counter, Duration longest, String standstill, TimeSource time)
      throws InterruptedException {
    this.counter = counter;
    this.longest = longest;
    this.standstill = standstill;
    this.time = time;
    this.startNanos = time.nanoTime();
    this.lastReadNanos = startNanos;
    this.count = counter.read();
  }

  /**
   * An upper limit of the time between two renewals, from two of them.
   *
   * @param longest how long to wait for each
   * @param standstill what to say where the figure stands still: why that can be, and what to do
   * @throws EnergySourceException where it stands still
   */
  static Duration updateInterval(RawCounter counter, Duration longest, String standstill, TimeSource time)
      throws InterruptedException {
    var watch = new RecordWatch(counter, longest, standstill, time);
    long unchangedNanos = watch.untilRenewed();
    watch.untilRenewed();
    return Duration.ofNanos(time.nanoTime() - unchangedNanos);
  }

  /** When the last read began that still saw the old count. */
  private long untilRenewed() throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    long waitingNanos = time.nanoTime();
    while (time.nanoTime() - waitingNanos < longest.toNanos()) {
      time.sleep(pause);
      pause = pause.multipliedBy(3).dividedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      long before = lastReadNanos;
      if (isRenewed()) {
        return before;
      }
    }
    throw new EnergySourceException(String.format(Locale.ROOT, "EAR's figure stood still for %.3g s: %s",
        (time.nanoTime() - startNanos) / 1e9, standstill));
  }

  private boolean isRenewed() throws InterruptedException {
    lastReadNanos = time.nanoTime();
    long next = counter.read();
    boolean renewed = next != count;
    count = next;
    return renewed;
  }
}
