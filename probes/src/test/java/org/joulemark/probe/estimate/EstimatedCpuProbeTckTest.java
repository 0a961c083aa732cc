package org.joulemark.probe.estimate;

import org.joulemark.api.EnergyProbe;
import org.joulemark.tck.probe.ProbeTck;

/** Over the CPU clock of this process, which no test can hold, and so by the machine's own time. */
class EstimatedCpuProbeTckTest extends ProbeTck {

  @Override
  public EnergyProbe probe() {
    return new EstimatedCpuProbe();
  }
}
