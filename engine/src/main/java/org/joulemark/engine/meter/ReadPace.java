package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyReading;

/** How often a meter is read between the readings that are told of. */
final class ReadPace {

  /** A counter that steps so often within an interval is told of to 2 % without looking for its steps. */
  private static final int STEPS_ENOUGH = 50;

  /** Sees when a counter steps to a tenth of the time between two steps. */
  private static final int READINGS_PER_STEP = 10;

  private static final long SHORTEST_NANOS = Duration.ofMillis(20).toNanos();

  /** A reading that takes a larger part of the time until the next one is slow, and costs its source too much. */
  private static final int LARGEST_SHARE = 4;

  private final long intervalNanos;
  private final long updateNanos;
  private final long nanosBetweenSteps;
  private final long longestNanos;
  private boolean slow;

  ReadPace(EnergyMeter meter, List<EnergyDomain> domains, Duration interval) {
    intervalNanos = interval.toNanos();
    updateNanos = domains.stream().mapToLong(domain -> domain.updateInterval().toNanos()).min().orElse(0);
    nanosBetweenSteps =
        domains.stream()
            .filter(domain -> stepsRarely(domain, interval))
            .mapToLong(domain -> domain.updateInterval().toNanos())
            .min()
            .orElse(Long.MAX_VALUE);
    longestNanos = meter.maxReadGap().toNanos() / 2;
  }

  /** Whether the time of a reading says too little of when this counter came to its value. */
  static boolean stepsRarely(EnergyDomain domain, Duration interval) {
    return domain.reading() == EnergyReading.COUNTED
        && domain.updateInterval().compareTo(interval.dividedBy(STEPS_ENOUGH)) > 0;
  }

  /** Takes note of how long a reading took. */
  void readingTook(long nanos) {
    slow |= nanos > Math.min(intervalNanos, nanosUntilNextLook()) / LARGEST_SHARE;
  }

  /**
   * From one reading to the next.
   *
   * @param nanosUntilDue until a reading is to be told of
   */
  long nanosUntilNext(long nanosUntilDue) {
    long wanted = slow ? Math.max(nanosUntilDue, updateNanos) : Math.min(nanosUntilDue, nanosUntilNextLook());
    return Math.min(wanted, longestNanos);
  }

  private long nanosUntilNextLook() {
    return Math.max(SHORTEST_NANOS, nanosBetweenSteps / READINGS_PER_STEP);
  }
}
