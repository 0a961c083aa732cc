package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.rule.NotApplicable;

/** Two meters of one probe. */
final class SideBySide {

  /** What two readings of one thing may differ by beyond what resolution and updates explain. */
  private static final double SHARE_OF_DISAGREEMENT = 0.05;
  private static final double GENEROSITY = 2;

  private SideBySide() {}

  static void requireOwnOpening(EnergyMeter early, Supplier<EnergyMeter> opening) {
    try (EnergyMeter late = opening.get()) {
      EnergySample lateSample = late.read();
      EnergySample earlySample = early.read();
      boolean told = false;
      for (int domain = 0; domain < early.domains().size(); domain++) {
        double joules = earlySample.joules().get(domain);
        if (joules > 8 * early.domains().get(domain).resolutionJoules()) {
          told = true;
          Broken.unless(lateSample.joules().get(domain) <= joules / 2,
              "a meter just opened to have counted less than half of what one opened before a busy window has: "
                  + joules + " J of " + early.domains().get(domain).id(),
              lateSample.joules().get(domain) + " J", "the starting point is kept by the probe, not by each meter");
        }
      }
      NotApplicable.unless(told, "no counter moved enough to tell");
    }
  }

  /** The inner readings lie between the outer ones, so that the outer meter sees a little more. */
  static void requireAgreement(EnergyMeter outer, EnergyMeter inner) throws InterruptedException {
    Duration window = Windows.ofUpdates(5, outer.domains());
    EnergySample outerFirst = outer.read();
    MeterWatch innerWatch = MeterWatch.ofBusyCore(inner, window, window);
    var outerWatch = new MeterWatch(List.copyOf(outer.domains()), List.of(outerFirst, outer.read()));
    boolean told = false;
    for (int domain = 0; domain < outerWatch.domains().size(); domain++) {
      told |= requireAgreement(outerWatch, innerWatch, domain);
    }
    NotApplicable.unless(told, "every counter is too coarse for a window of " + Windows.seconds(window) + " s");
  }

  /** False where the counter is too coarse to tell. */
  private static boolean requireAgreement(MeterWatch outer, MeterWatch inner, int domain) {
    EnergyDomain counter = outer.domains().get(domain);
    double joules = Math.max(outer.joules(domain), inner.joules(domain));
    double watts = joules / outer.seconds();
    double between = Math.max(0, outer.seconds() - inner.seconds());
    double allowed = SHARE_OF_DISAGREEMENT * joules + GENEROSITY * (2 * counter.resolutionJoules()
        + watts * (Windows.seconds(counter.updateInterval()) + between));
    if (joules < 2 * allowed) {
      return false;
    }
    Broken.unless(Math.abs(outer.joules(domain) - inner.joules(domain)) <= allowed,
        "two meters within " + allowed + " J of each other over the same window, " + counter.id(),
        outer.joules(domain) + " J and " + inner.joules(domain) + " J over " + inner.seconds() + " s",
        "meters share one counter, so that each joule reaches only the one that reads first");
    return true;
  }

  static void requireStillCounting(MeterWatch together, EnergyMeter staying, Duration window)
      throws InterruptedException {
    MeterWatch alone;
    try {
      alone = MeterWatch.ofBusyCore(staying, window, window.dividedBy(2));
    } catch (RuntimeException thrown) {
      throw Broken.because("a meter to go on when another of the same probe is closed", thrown.toString(),
          "close() releases what all meters share");
    }
    boolean told = false;
    for (int domain = 0; domain < together.domains().size(); domain++) {
      if (together.joules(domain) > 8 * together.hiddenJoules(domain)) {
        told = true;
        Broken.unless(alone.joules(domain) > 0,
            together.domains().get(domain).id() + " to go on counting when another meter is closed",
            "0 J in " + alone.seconds() + " s, after " + together.joules(domain) + " J while both were open",
            "close() stops what feeds all meters");
      }
    }
    NotApplicable.unless(told, "no counter moved enough to tell");
  }
}
