package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

  static void requireOwnOpening(EnergyMeter early, ProbeSubject subject) throws InterruptedException {
    EnergySample before = early.read();
    try (EnergyMeter late = OpenedMeter.of(subject)) {
      EnergySample lateSample = late.read();
      EnergySample earlySample = early.read();
      boolean told = false;
      for (int domain = 0; domain < early.domains().size(); domain++) {
        double earlier = before.joules().get(domain);
        if (earlier > 8 * early.domains().get(domain).resolutionJoules()) {
          told = true;
          // Opening may take long, and the later meter may count it; what came before it may not.
          double most = earlySample.joules().get(domain) - earlier / 2;
          Broken.unless(lateSample.joules().get(domain) <= most,
              "a meter just opened to have counted at most " + most + " J of " + early.domains().get(domain).id()
                  + ", for another had counted " + earlier + " J before it was opened",
              lateSample.joules().get(domain) + " J", "the starting point is kept by the probe, not by each meter");
        }
      }
      NotApplicable.unless(told, "no counter moved enough to tell");
    }
  }

  /** The inner readings lie between the outer ones, so that the outer meter sees a little more. */
  static void requireAgreement(Watcher watcher, EnergyMeter outer, EnergyMeter inner)
      throws InterruptedException {
    Duration window = Windows.ofUpdates(5, outer.domains());
    EnergySample outerFirst = outer.read();
    MeterWatch innerWatch = watcher.underLoad(inner, window, window);
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

  static void requireStillCounting(Watcher watcher, MeterWatch together, EnergyMeter staying, Duration window)
      throws InterruptedException {
    MeterWatch alone = watchAlone(watcher, staying, window);
    // One that moves is enough: the cores of a second package may fall asleep at any time.
    int[] domains = IntStream.range(0, together.domains().size())
        .filter(domain -> together.joules(domain) > 2 * together.hiddenJoules(domain))
        .toArray();
    NotApplicable.unless(domains.length > 0, "no counter moved enough to tell");
    Broken.unless(Arrays.stream(domains).anyMatch(domain -> alone.joules(domain) > 0),
        together.domains().get(domains[0]).id() + " to go on counting when another meter is closed",
        "0 J in " + alone.seconds() + " s, after " + together.joules(domains[0]) + " J while both were open",
        "close() stops what feeds all meters");
  }

  private static MeterWatch watchAlone(Watcher watcher, EnergyMeter staying, Duration window)
      throws InterruptedException {
    try {
      return watcher.underLoad(staying, window, window.dividedBy(2));
    } catch (RuntimeException thrown) {
      throw Broken.because("a meter to go on when another of the same probe is closed", thrown.toString(),
          "close() releases what all meters share");
    }
  }
}
