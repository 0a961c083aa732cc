package org.joulemark.probe.source;

import java.time.Duration;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;

/** Domains of tests. */
final class Domains {

  private Domains() {}

  static EnergyDomain counted(double resolutionJoules, Duration updateInterval) {
    return domain(EnergyReading.COUNTED, resolutionJoules, updateInterval);
  }

  static EnergyDomain integrated() {
    return domain(EnergyReading.INTEGRATED, 0.1, Duration.ofMillis(100));
  }

  private static EnergyDomain domain(EnergyReading reading, double resolutionJoules, Duration updateInterval) {
    return new EnergyDomain("package-0", Scope.CPU_PACKAGE, Provenance.MEASURED, reading, resolutionJoules,
        updateInterval, 0, null);
  }
}
