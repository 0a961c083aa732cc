package org.joulemark.engine.window;

import org.joulemark.engine.meter.MeteredDomain;

/** How long a window must be so that one source contributes less than a hundredth to its joules. */
final class NeededSeconds {

  private static final double STEPS_PER_WINDOW = 100;
  /** The time of a step is uniform over what it may be late by, at both edges: sqrt(2 / 12) of that. */
  private static final double LATENESS_PER_WINDOW = STEPS_PER_WINDOW * Math.sqrt(2.0 / 12);
  /** A power that is integrated is sampled, not counted. */
  private static final double SAMPLES_PER_WINDOW = 6;

  private NeededSeconds() {}

  /** For the source's updates, and for those that the edges of a window cut off. */
  static double forUpdates(MeteredDomain metered) {
    return switch (metered.domain().reading()) {
      case COUNTED -> LATENESS_PER_WINDOW * metered.lateSeconds() + cutOffSeconds(metered);
      case INTEGRATED -> SAMPLES_PER_WINDOW * metered.updateSeconds() + 2 * metered.periodSeconds();
    };
  }

  /** The steps of a source that is quicker than its readings are awaited before a window begins. */
  private static double cutOffSeconds(MeteredDomain metered) {
    return metered.updateSeconds() > metered.periodSeconds()
        ? 2 * (metered.updateSeconds() + metered.periodSeconds())
        : 0;
  }

  /** For the size of its steps; infinite where it counts nothing. */
  static double forSteps(MeteredDomain metered, double watts) {
    double resolution = metered.domain().resolutionJoules();
    return resolution == 0 ? 0 : STEPS_PER_WINDOW * resolution / Math.max(watts, 0);
  }
}
