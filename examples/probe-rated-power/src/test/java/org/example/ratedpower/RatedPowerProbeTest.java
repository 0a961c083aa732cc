package org.example.ratedpower;

import org.joulemark.api.EnergyProbe;
import org.joulemark.tck.probe.ProbeTck;

/** Every rule that joulemark has for energy probes. */
final class RatedPowerProbeTest extends ProbeTck {

  @Override
  public EnergyProbe probe() {
    return new RatedPowerProbe();
  }
}
