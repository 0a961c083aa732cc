package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.Collection;
import org.joulemark.api.EnergyDomain;

/** How long to watch: some updates of the slowest counter, within what a rule may take. */
final class Windows {

  private static final Duration SHORTEST = Duration.ofMillis(300);
  /** Three updates of a BMC, which come once a second. */
  private static final Duration LONGEST = Duration.ofMillis(3500);
  private static final int READS_PER_UPDATE = 10;
  private static final Duration SHORTEST_PAUSE = Duration.ofNanos(100_000);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

  private Windows() {}

  static Duration ofUpdates(int updates, Collection<EnergyDomain> domains) {
    Duration slowest = slowestUpdate(domains);
    Duration wanted = isLongerThan(slowest, LONGEST) ? LONGEST : slowest.multipliedBy(updates);
    return isLongerThan(SHORTEST, wanted) ? SHORTEST : isLongerThan(wanted, LONGEST) ? LONGEST : wanted;
  }

  static Duration slowestUpdate(Collection<EnergyDomain> domains) {
    return domains.stream().map(EnergyDomain::updateInterval).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** Between reads that miss no step of the fastest counter, and leave other processes some time. */
  static Duration pauseForEachStep(Collection<EnergyDomain> domains) {
    Duration fastest =
        domains.stream().map(EnergyDomain::updateInterval).min(Duration::compareTo).orElse(Duration.ZERO);
    Duration wanted = fastest.dividedBy(READS_PER_UPDATE);
    return isLongerThan(SHORTEST_PAUSE, wanted) ? SHORTEST_PAUSE : shorter(LONGEST_PAUSE, wanted);
  }

  static Duration shorter(Duration one, Duration other) {
    return isLongerThan(one, other) ? other : one;
  }

  private static boolean isLongerThan(Duration one, Duration other) {
    return one.compareTo(other) > 0;
  }

  static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
