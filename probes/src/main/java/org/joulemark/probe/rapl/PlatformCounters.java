package org.joulemark.probe.rapl;

import java.lang.System.Logger.Level;
import java.util.List;
import org.joulemark.api.Scope;

/**
 * A psys that cannot be what its name says. Its figure comes from a sensor of the board that many vendors leave out:
 * the register then stands, or counts in another unit. As the whole of everything it would replace packages that do
 * count.
 */
final class PlatformCounters {

  private static final System.Logger LOGGER = System.getLogger(PlatformCounters.class.getName());
  private static final double UPDATES_UNSEEN = 2;
  private static final int ENOUGH_STEPS = 8;

  private PlatformCounters() {}

  /** Whether some did not step often enough to tell, though packages did. */
  static boolean isInDoubt(List<WatchedCounter> counters) {
    return ofScope(counters, Scope.PLATFORM).stream().anyMatch(platform -> platform.steps() < ENOUGH_STEPS)
        && risen(ofScope(counters, Scope.CPU_PACKAGE)) > 0;
  }

  static List<WatchedCounter> withoutImpossible(List<WatchedCounter> counters) {
    List<WatchedCounter> packages = ofScope(counters, Scope.CPU_PACKAGE);
    List<WatchedCounter> platforms = ofScope(counters, Scope.PLATFORM);
    // On servers all sockets have the register, and one of them counts for all.
    List<WatchedCounter> counting = platforms.stream().filter(platform -> platform.steps() > 0).toList();
    List<WatchedCounter> believed = holds(counting, packages) ? counting : List.of();
    if (risen(packages) == 0 || believed.size() == platforms.size()) {
      return counters;
    }
    platforms.stream().filter(platform -> !believed.contains(platform)).forEach(platform -> LOGGER.log(Level.WARNING,
        "{0} is left out: it counted {1} J while the packages that it contains counted {2} J",
        platform.counter().id(), platform.risenJoules(), risen(packages)));
    return counters.stream().filter(counter -> !platforms.contains(counter) || believed.contains(counter)).toList();
  }

  private static boolean holds(List<WatchedCounter> platforms, List<WatchedCounter> packages) {
    double unseen = UPDATES_UNSEEN * (largestSteps(platforms) + largestSteps(packages));
    return risen(platforms) + unseen >= risen(packages);
  }

  private static List<WatchedCounter> ofScope(List<WatchedCounter> counters, Scope scope) {
    return counters.stream().filter(watched -> watched.counter().scope() == scope).toList();
  }

  private static double risen(List<WatchedCounter> counters) {
    return counters.stream().mapToDouble(WatchedCounter::risenJoules).sum();
  }

  private static double largestSteps(List<WatchedCounter> counters) {
    return counters.stream().mapToDouble(WatchedCounter::largestStepJoules).sum();
  }
}
