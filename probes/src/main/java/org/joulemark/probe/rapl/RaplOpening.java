package org.joulemark.probe.rapl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Provenance;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.CountedJoules;
import org.joulemark.probe.source.SourcesMeter;

/** From the counters that are listed to the meter of those that count. */
final class RaplOpening {

  /** Intel's manual, volume 3, section on RAPL: energy status registers are updated about every millisecond. */
  private static final Duration DOCUMENTED_UPDATE = Duration.ofMillis(1);
  private static final Duration NEVER = Duration.ofDays(365);
  private static final double NANOS_PER_SECOND = 1e9;

  private RaplOpening() {}

  static EnergyMeter meterOf(CounterSet set, TimeSource time) throws InterruptedException {
    try {
      return counting(set, time);
    } catch (RuntimeException | InterruptedException ended) {
      set.release().run();
      throw ended;
    }
  }

  private static EnergyMeter counting(CounterSet set, TimeSource time) throws InterruptedException {
    List<WatchedCounter> watched = CounterWatch.of(set.counters(), time);
    List<WatchedCounter> kept = PlatformCounters.withoutImpossible(MirroredCounters.once(watched));
    var nesting = new RaplNesting(watched, kept);
    var sources = new ArrayList<CountedJoules>();
    for (WatchedCounter counter : kept) {
      sources.add(
          new CountedJoules(domain(counter, nesting), counter.counter().raw(), counter.counter().scale(), time));
    }
    Duration untilLost = untilLost(kept);
    var meter = new SourcesMeter(sources, untilLost.dividedBy(2), set.release(), time);
    return new PolledMeter(meter, untilLost.dividedBy(4), time);
  }

  private static EnergyDomain domain(WatchedCounter watched, RaplNesting nesting) {
    RaplCounter counter = watched.counter();
    Duration update = watched.meanUpdate().filter(seen -> seen.compareTo(DOCUMENTED_UPDATE) > 0)
        .orElse(DOCUMENTED_UPDATE);
    return new EnergyDomain(counter.id(), counter.scope(), Provenance.MEASURED, watched.resolutionJoules(), update, 0,
        nesting.wholeOf(counter));
  }

  private static Duration untilLost(List<WatchedCounter> counters) {
    double seconds = counters.stream()
        .mapToDouble(watched -> watched.counter().secondsUntilLost())
        .min()
        .orElse(Double.POSITIVE_INFINITY);
    return seconds > NEVER.toSeconds() ? NEVER : Duration.ofNanos((long) (seconds * NANOS_PER_SECOND));
  }
}
