package org.joulemark.probe.estimate;

import org.joulemark.api.EnergyProbe;
import org.joulemark.tck.probe.ProbeTck;
import org.junit.jupiter.api.Tag;

/** Over the CPU clock of this process, which no test can hold, and so by the machine's own time. */
@Tag("slow")
class EstimatedCpuProbeTckTest extends ProbeTck {

  @Override
  public EnergyProbe probe() {
    return new EstimatedCpuProbe();
  }
}
