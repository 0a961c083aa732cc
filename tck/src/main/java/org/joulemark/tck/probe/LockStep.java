package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.tck.plugin.Broken;

/**
 * Two counters that are one. Increments of a mirrored counter agree to the last digit, except where an update falls
 * between the reads of the two; those of two counters side by side agree by chance only, and the chance is small where
 * an increment is many steps of resolution.
 */
final class LockStep {

  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(30);
  private static final int FEWEST_INCREMENTS = 8;
  private static final int ENOUGH_INCREMENTS = 24;
  private static final double STEPS_PER_INCREMENT = 50;
  private static final double SHARE_THAT_AGREES = 0.7;

  private LockStep() {}

  static MeterWatch watch(Watcher watcher, EnergyMeter meter) throws InterruptedException {
    Duration pause = pause(meter.domains());
    return watcher.underLoad(meter, Windows.shorter(LONGEST, pause.multipliedBy(ENOUGH_INCREMENTS)), pause);
  }

  /** Longer than an update, so that each increment has one. */
  private static Duration pause(List<EnergyDomain> domains) {
    Duration pause = Windows.slowestUpdate(domains).multipliedBy(3).dividedBy(2);
    return pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : Windows.shorter(LONGEST, pause);
  }

  static void requireNone(MeterWatch watch, DomainPair pair) {
    EnergyDomain one = watch.domains().get(pair.first());
    EnergyDomain other = watch.domains().get(pair.second());
    double[] ones = watch.increments(pair.first());
    double[] others = watch.increments(pair.second());
    double step = Math.max(one.resolutionJoules(), other.resolutionJoules());
    int telling = 0;
    int agreeing = 0;
    for (int read = 0; read < ones.length; read++) {
      double larger = Math.max(ones[read], others[read]);
      if (larger > STEPS_PER_INCREMENT * step) {
        telling++;
        agreeing += Math.abs(ones[read] - others[read]) <= step / 2 + 1e-9 * larger ? 1 : 0;
      }
    }
    Broken.unless(telling < FEWEST_INCREMENTS || agreeing < SHARE_THAT_AGREES * telling,
        "domains " + one.id() + " and " + other.id() + " (" + one.scope() + ") to count on their own",
        agreeing + " of " + telling + " increments are the same in both, " + watch.joules(pair.first()) + " J in all",
        "one counter that is seen twice: intel-rapl and intel-rapl-mmio, or each die of an AMD package");
  }
}
