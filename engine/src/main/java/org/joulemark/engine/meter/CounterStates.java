package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySample;

/** When each counter of a meter came to its value. */
final class CounterStates {

  private final List<CounterState> counters = new ArrayList<>();
  private long nanoTime;

  /**
   * Begins with the first reading.
   *
   * @param interval between two readings that are told of
   */
  CounterStates(List<EnergyDomain> domains, Duration interval, EnergySample first) {
    nanoTime = first.nanoTime();
    for (int domain = 0; domain < domains.size(); domain++) {
      boolean settled = !SourceSteps.areRare(domains.get(domain), interval);
      counters.add(new CounterState(first.joules().get(domain), first.nanoTime(), settled));
    }
  }

  void accept(EnergySample sample) {
    nanoTime = sample.nanoTime();
    for (int domain = 0; domain < counters.size(); domain++) {
      double joules = sample.joules().get(domain);
      if (joules != counters.get(domain).joules()) {
        counters.set(domain, new CounterState(joules, sample.nanoTime(), true));
      }
    }
  }

  long nanoTime() {
    return nanoTime;
  }

  List<CounterState> counters() {
    return List.copyOf(counters);
  }
}
