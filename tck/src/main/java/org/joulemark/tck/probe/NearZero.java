package org.joulemark.tck.probe;

import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySample;
import org.joulemark.tck.plugin.Broken;

/** The first reading of a meter, judged by what it counted later. */
final class NearZero {

  /** Opening a meter may keep the JIT busy on every core, where later only one is; and turbo clocks it higher. */
  private static final double BURST = 10 + Runtime.getRuntime().availableProcessors();

  private NearZero() {}

  static void require(EnergySample first, double elapsedSeconds, MeterWatch later) {
    for (int domain = 0; domain < later.domains().size(); domain++) {
      EnergyDomain counter = later.domains().get(domain);
      double seconds = elapsedSeconds + 2 * Windows.seconds(counter.updateInterval());
      double most = 2 * counter.resolutionJoules() + BURST * later.watts(domain) * seconds;
      double joules = first.joules().get(domain);
      Broken.unless(joules >= 0 && joules <= most,
          "between 0 J and " + most + " J of " + counter.id() + " in the " + elapsedSeconds + " s since opening",
          joules + " J", "the source's own total is not subtracted; count from the opening of the meter");
    }
  }
}
