package org.joulemark.engine.meter;

import java.time.Duration;

/**
 * How often a meter is read.
 *
 * @param periodNanos from one reading to the next
 * @param quick whether a reading costs so little that it may be taken in between, at the edges of a window
 */
record ReadingPace(long periodNanos, boolean quick) {

  /** Finer than this the readings would themselves be work that is measured. */
  private static final long SHORTEST_NANOS = Duration.ofMillis(20).toNanos();
  /** For sources without steps; the trace is to show how the power went. */
  private static final long WITHOUT_STEPS_NANOS = Duration.ofMillis(100).toNanos();
  /** Shows when a counter steps to a tenth of the time between two steps. */
  private static final int READINGS_PER_STEP = 10;
  /** Reading may take a hundredth of one core. */
  private static final long REST_PER_READING = 100;
  /** However late a reading comes, no wrap-around may be missed. */
  private static final long READINGS_PER_GAP = 4;
  private static final long QUICK_NANOS = Duration.ofMillis(2).toNanos();
  /** A user who asks for an interval gets it, as long as a reading takes no larger part of it. */
  private static final long LARGEST_SHARE = 4;

  /** Finds the pace of a meter. */
  @FunctionalInterface
  interface Rule {

    /**
     * The pace for a meter.
     *
     * @param readNanos what one reading takes
     * @param maxReadGap of the meter
     */
    ReadingPace of(SourceSteps steps, long readNanos, Duration maxReadGap);
  }

  /** For a trace: every step of the source is seen, as soon after it as reading may cost. */
  static ReadingPace recording(SourceSteps steps, long readNanos, Duration maxReadGap) {
    long stepNanos = steps.shortestNanos().orElse(READINGS_PER_STEP * WITHOUT_STEPS_NANOS);
    return of(affordable(stepNanos, readNanos, steps.longestNanos().orElse(WITHOUT_STEPS_NANOS)), readNanos,
        maxReadGap);
  }

  /**
   * For one reading an interval that somebody looks at: in between, the steps of counters that step rarely are seen, and
   * nothing else.
   */
  static Rule watching(Duration interval) {
    return (steps, readNanos, maxReadGap) -> {
      long stepNanos = steps.shortestRareNanos(interval).orElse(READINGS_PER_STEP * interval.toNanos());
      long affordable = affordable(stepNanos, readNanos, steps.longestNanos().orElse(interval.toNanos()));
      long bearable = Math.max(interval.toNanos(), LARGEST_SHARE * readNanos);
      return of(evenly(Math.min(affordable, bearable), interval.toNanos()), readNanos, maxReadGap);
    };
  }

  private static ReadingPace of(long periodNanos, long readNanos, Duration maxReadGap) {
    long longest = Math.max(1, maxReadGap.dividedBy(READINGS_PER_GAP).toNanos());
    return new ReadingPace(Math.min(periodNanos, longest), readNanos <= QUICK_NANOS);
  }

  /** As often as shows the steps and may be afforded, but no less often than the slowest source steps. */
  private static long affordable(long stepNanos, long readNanos, long slowestNanos) {
    long wanted = Math.max(stepNanos / READINGS_PER_STEP, SHORTEST_NANOS);
    return Math.max(wanted, Math.min(REST_PER_READING * readNanos, slowestNanos));
  }

  /** At least so long, and such that a reading falls on the end of every interval; never before it. */
  private static long evenly(long periodNanos, long intervalNanos) {
    return periodNanos >= intervalNanos ? periodNanos : Math.ceilDiv(intervalNanos, intervalNanos / periodNanos);
  }
}
