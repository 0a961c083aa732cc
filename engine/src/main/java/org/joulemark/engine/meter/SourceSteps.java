package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;

/** How often the sources of a meter step, as its domains declare it. */
record SourceSteps(List<EnergyDomain> domains) {

  /** A counter that steps so often within an interval is told of to 2 % without looking for its steps. */
  private static final int STEPS_ENOUGH = 50;

  /** From one step to the next of the quickest; none where all are continuous. */
  OptionalLong shortestNanos() {
    return nanos(_ -> true).min();
  }

  /** From one step to the next of the slowest; none where all are continuous. */
  OptionalLong longestNanos() {
    return nanos(_ -> true).max();
  }

  /** From one step to the next of the quickest that {@linkplain #areRare steps rarely}; none where none does. */
  OptionalLong shortestRareNanos(Duration interval) {
    return nanos(domain -> areRare(domain, interval)).min();
  }

  private LongStream nanos(Predicate<EnergyDomain> chosen) {
    return domains.stream().filter(chosen).mapToLong(domain -> domain.updateInterval().toNanos())
        .filter(nanos -> nanos > 0);
  }

  /** Whether the time of a reading says too little, for one reading an interval, of when a counter came to its value. */
  static boolean areRare(EnergyDomain domain, Duration interval) {
    return domain.reading() == EnergyReading.COUNTED
        && domain.updateInterval().compareTo(interval.dividedBy(STEPS_ENOUGH)) > 0;
  }
}
