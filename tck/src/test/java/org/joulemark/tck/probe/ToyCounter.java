package org.joulemark.tck.probe;

import java.time.Duration;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * A counter as hardware has it: constant power, counted in steps and updated now and then.
 *
 * @param domain what it says of itself
 * @param watts what it counts
 */
record ToyCounter(EnergyDomain domain, double watts) {

  static ToyCounter of(String id, Scope scope, double watts, double resolution, Duration interval) {
    return of(id, scope, watts, resolution, interval, null);
  }

  static ToyCounter of(
      String id, Scope scope, double watts, double resolution, Duration interval, @Nullable String partOf) {
    return new ToyCounter(new EnergyDomain(id, scope, Provenance.MEASURED, resolution, interval, 0.01, partOf), watts);
  }

  /** A package as RAPL counts it, with its cores. */
  static ToyCounter rapl(String id, Scope scope, double watts, @Nullable String partOf) {
    return of(id, scope, watts, 61e-6, Duration.ofMillis(1), partOf);
  }

  /** Since the hardware started, long before any meter was opened. */
  double total(TimeSource time) {
    return 50_000 + stepped(watts * updatedSeconds(time));
  }

  private double updatedSeconds(TimeSource time) {
    long interval = Math.max(1, domain.updateInterval().toNanos());
    return Math.floorDiv(time.nanoTime(), interval) * interval / 1e9;
  }

  private double stepped(double joules) {
    double step = domain.resolutionJoules();
    return step == 0 ? joules : Math.floor(joules / step) * step;
  }
}
