package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;

/**
 * How often a meter is read.
 *
 * @param periodNanos from one reading to the next
 * @param quick whether a reading costs so little that it may be taken in between, at the edges of a window
 */
record SamplingPace(long periodNanos, boolean quick) {

  /** Finer than this the readings would themselves be work that is measured. */
  private static final Duration SHORTEST = Duration.ofMillis(20);
  /** For sources without steps; the trace is to show how the power went. */
  private static final Duration WITHOUT_STEPS = Duration.ofMillis(100);
  private static final int READINGS_PER_UPDATE = 10;
  /** Reading may take a hundredth of one core. */
  private static final long IDLE_PER_READING = 100;
  /** However late a reading comes, no wrap-around may be missed. */
  private static final long READINGS_PER_GAP = 4;
  private static final Duration QUICK = Duration.ofMillis(2);

  /**
   * The pace for a meter.
   *
   * @param readNanos what one reading takes
   */
  static SamplingPace of(List<EnergyDomain> domains, long readNanos, Duration maxReadGap) {
    long period = Math.max(wantedNanos(domains), SHORTEST.toNanos());
    period = Math.max(period, Math.min(IDLE_PER_READING * readNanos, slowestNanos(domains)));
    period = Math.min(period, Math.max(1, maxReadGap.dividedBy(READINGS_PER_GAP).toNanos()));
    return new SamplingPace(period, readNanos <= QUICK.toNanos());
  }

  private static long wantedNanos(List<EnergyDomain> domains) {
    return domains.stream()
        .mapToLong(domain -> domain.updateInterval().toNanos())
        .filter(nanos -> nanos > 0)
        .map(nanos -> nanos / READINGS_PER_UPDATE)
        .min()
        .orElse(WITHOUT_STEPS.toNanos());
  }

  /** No reading less often than the slowest domain updates; of a source without steps, than its power is to be shown. */
  private static long slowestNanos(List<EnergyDomain> domains) {
    return domains.stream().mapToLong(domain -> domain.updateInterval().toNanos()).filter(nanos -> nanos > 0).max()
        .orElse(WITHOUT_STEPS.toNanos());
  }
}
