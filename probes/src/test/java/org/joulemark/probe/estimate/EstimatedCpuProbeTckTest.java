package org.joulemark.probe.estimate;

import org.joulemark.api.EnergyProbe;
import org.joulemark.tck.probe.ProbeTck;

class EstimatedCpuProbeTckTest extends ProbeTck {

  @Override
  public EnergyProbe probe() {
    return new EstimatedCpuProbe();
  }
}
