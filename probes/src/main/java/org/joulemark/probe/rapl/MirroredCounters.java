package org.joulemark.probe.rapl;

import java.util.ArrayList;
import java.util.List;

/**
 * One register that several zones show. Some kernels list a zone for each die of an AMD package, all of which
 * read the package's one counter.
 */
final class MirroredCounters {

  /** Counters of different registers may agree while they stand still. */
  private static final int FEWEST_STEPS = 3;
  /** Of counters that were opened one after the other only the steps can be compared, and it takes more of them. */
  private static final int FEWEST_STEPS_FROM_OPENING = 8;
  /** An update may come between the reads of one and the other. */
  private static final double UPDATES_BETWEEN = 2;

  private MirroredCounters() {}

  /** The first of each that are the same. */
  static List<WatchedCounter> once(List<WatchedCounter> counters) {
    var kept = new ArrayList<WatchedCounter>();
    for (WatchedCounter counter : counters) {
      if (kept.stream().noneMatch(other -> areOne(other, counter))) {
        kept.add(counter);
      }
    }
    return kept;
  }

  /** Whether two were the same each time and did not step often enough to tell; not those that never counted at all. */
  static boolean isInDoubt(List<WatchedCounter> counters) {
    return counters.stream().filter(watched -> watched.counts()[0] != 0 && watched.steps() < fewestSteps(watched))
        .anyMatch(watched -> counters.stream()
            .anyMatch(other -> !other.counter().id().equals(watched.counter().id()) && agree(watched, other)));
  }

  static boolean areOne(WatchedCounter one, WatchedCounter other) {
    return other.steps() >= fewestSteps(other) && agree(one, other);
  }

  private static int fewestSteps(WatchedCounter watched) {
    return watched.counter().startsAtOpening() ? FEWEST_STEPS_FROM_OPENING : FEWEST_STEPS;
  }

  /**
   * Two counts of 32 bits are the same by chance in one of billions of reads; here most of them must be, and none may be
   * further off than updates explain.
   */
  private static boolean agree(WatchedCounter one, WatchedCounter other) {
    if (one.counter().scope() != other.counter().scope()) {
      return false;
    }
    double mostJoules = UPDATES_BETWEEN * Math.max(one.largestStepJoules(), other.largestStepJoules());
    int same = 0;
    for (int read = 0; read < one.counts().length; read++) {
      long apart = apart(one, other, read);
      if (one.joules(apart) > mostJoules) {
        return false;
      }
      same += apart == 0 ? 1 : 0;
    }
    return 2 * same > one.counts().length;
  }

  private static long apart(WatchedCounter one, WatchedCounter other, int read) {
    long apart = Math.abs(comparable(one, read) - comparable(other, read));
    long perWrap = one.counter().scale().countsPerWrap();
    return perWrap == 0 ? apart : Math.min(apart, Math.abs(perWrap - apart));
  }

  private static long comparable(WatchedCounter watched, int read) {
    return watched.counts()[read] - (watched.counter().startsAtOpening() ? watched.counts()[0] : 0);
  }
}
