package org.joulemark.probe.hwmon;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.probe.source.JouleSource;

/** How long sensors may go unread. */
final class ReadGap {

  /** Some drivers carry a 32-bit register on only when they are read; the fastest wraps within minutes. */
  private static final Duration OF_COUNTERS = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final int UPDATES_BRIDGED = 3;

  private ReadGap() {}

  /** Between two readings of a power, which a straight line bridges. */
  static Duration longest(Duration updateInterval) {
    Duration updates = updateInterval.multipliedBy(UPDATES_BRIDGED);
    return updates.compareTo(SHORTEST) < 0 ? SHORTEST : updates;
  }

  /** Half of what a power may go unread, for a reader may be late. */
  static Duration of(List<JouleSource> sources) {
    return sources.stream()
        .map(JouleSource::domain)
        .filter(domain -> domain.reading() == EnergyReading.INTEGRATED)
        .map(EnergyDomain::updateInterval)
        .map(interval -> longest(interval).dividedBy(2))
        .min(Duration::compareTo)
        .orElse(OF_COUNTERS);
  }
}
