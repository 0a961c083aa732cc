package org.joulemark.tck.probe;

import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.Scope;
import org.joulemark.tck.plugin.Broken;

/** Whether a busy core shows. */
final class BusyPower {

  private BusyPower() {}

  /** The scopes that include a busy core and have a counter fine enough to show it within this watch. */
  static List<Scope> scopesThatTell(MeterWatch watch) {
    return watch.domains().stream().filter(domain -> tells(domain, watch)).map(EnergyDomain::scope).distinct().toList();
  }

  private static boolean tells(EnergyDomain domain, MeterWatch watch) {
    double expected = ScopeLimits.leastBusyWatts(domain.scope()) * watch.seconds();
    return expected > 2 * domain.resolutionJoules() && watch.seconds() > 2 * Windows.seconds(domain.updateInterval());
  }

  /** At least one domain of the scope must show it: of two packages only one has the busy core. */
  static void require(MeterWatch watch, Scope scope) {
    double least = ScopeLimits.leastBusyWatts(scope);
    double most = IntStream.range(0, watch.domains().size())
        .filter(domain -> watch.domains().get(domain).scope() == scope)
        .mapToDouble(watch::watts)
        .max()
        .orElse(0);
    Broken.unless(most >= least, "at least " + least + " W from " + scope + " while one core is busy",
        most + " W over " + watch.seconds() + " s",
        most == 0
            ? "the counter does not move: a virtual machine without its own counter, or a value that is cached"
            : "Wh or kWh (EAR 6) given as joules");
  }
}
