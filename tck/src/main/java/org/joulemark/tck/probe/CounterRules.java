package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.Test;

/** P5: counters are what they are declared to be, and nothing is counted twice. */
interface CounterRules extends ProbeSubject {

  /** A part and its whole come from different models of the same chip, and may disagree a little. */
  double SHARE_OF_DISAGREEMENT = 0.05;

  @Test
  default void required_P501_nothingIsCountedTwice() throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this)) {
      List<DomainPair> pairs = DomainPair.sideBySide(meter.domains());
      NotApplicable.unless(!pairs.isEmpty(), "no two domains of one scope stand side by side");
      var watch = LockStep.watch(Watcher.of(this), meter);
      pairs.forEach(pair -> LockStep.requireNone(watch, pair));
    }
  }

  @Test
  default void required_P502_aPartNeverExceedsItsWhole() throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this)) {
      boolean parts = meter.domains().stream().anyMatch(domain -> domain.partOf() != null);
      NotApplicable.unless(parts, "no domain is part of another");
      Duration window = Windows.ofUpdates(10, meter.domains());
      MeterWatch watch = Watcher.of(this).underLoad(meter, window, window.dividedBy(2));
      for (int part = 0; part < watch.domains().size(); part++) {
        requireWithinWhole(watch, part);
      }
    }
  }

  private static void requireWithinWhole(MeterWatch watch, int part) {
    EnergyDomain counter = watch.domains().get(part);
    new Nesting(watch.domains()).wholeOf(counter).ifPresent(whole -> {
      int number = watch.domains().indexOf(whole);
      double most = (1 + SHARE_OF_DISAGREEMENT) * watch.joules(number) + watch.hiddenJoules(number)
          + watch.hiddenJoules(part);
      Broken.unless(watch.joules(part) <= most,
          "part " + counter.id() + " within " + most + " J of its whole " + whole.id(),
          watch.joules(part) + " J where the whole has " + watch.joules(number) + " J over " + watch.seconds() + " s",
          "partOf names the wrong whole, such as the package of another socket, or part and whole are swapped");
    });
  }

  @Test
  default void required_P503_resolutionIsHonest() throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this)) {
      StepWatch watch = Watcher.of(this).steps(meter);
      NotApplicable.unless(watch.hasSteps(), "no counter made " + StepWatch.FEWEST_STEPS + " steps in time");
      watch.requireExplained();
    }
  }
}
