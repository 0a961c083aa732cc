package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Scope;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.Test;

/** P4: joules are joules, and a busy core costs some. */
interface JouleRules extends ProbeSubject {

  @Test
  default void required_P401_powerIsPossible() throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this)) {
      Duration window = Windows.ofUpdates(3, meter.domains());
      MeterWatch watch = Watcher.of(this).underLoad(meter, window, window.dividedBy(2));
      for (int domain = 0; domain < watch.domains().size(); domain++) {
        requirePossible(watch, domain);
      }
    }
  }

  private static void requirePossible(MeterWatch watch, int domain) {
    EnergyDomain counter = watch.domains().get(domain);
    double most = ScopeLimits.mostWatts(counter.scope());
    // One update too many may fall into the window; where the window has only one, that doubles it.
    double watts = (watch.joules(domain) - 2 * counter.resolutionJoules())
        / (watch.seconds() + Windows.seconds(counter.updateInterval()));
    Broken.unless(watts <= most, "at most " + most + " W from " + counter.id() + " (" + counter.scope() + ")",
        watts + " W over " + watch.seconds() + " s",
        "millijoules (NVML) or microjoules (RAPL) given as joules, or a wrap-around counted twice");
  }

  @Test
  default void required_P402_aBusyCoreMovesTheCounter() throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this)) {
      Duration window = Windows.ofUpdates(3, meter.domains());
      MeterWatch watch = Watcher.of(this).underFullLoad(meter, window, window.dividedBy(2));
      List<Scope> told = BusyPower.scopesThatTell(watch);
      if (told.isEmpty()) {
        // A coarse counter gets all the time that a rule may take.
        watch = Watcher.of(this).underFullLoad(meter, Duration.ofMillis(3500), Duration.ofMillis(500));
        told = BusyPower.scopesThatTell(watch);
      }
      NotApplicable.unless(!told.isEmpty(),
          "no domain includes a busy core, or each is too coarse to show one within " + watch.seconds() + " s");
      for (Scope scope : told) {
        BusyPower.require(watch, scope);
      }
    }
  }
}
