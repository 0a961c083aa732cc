package org.joulemark.tck.launcher;

import org.joulemark.api.EnergyProbe;
import org.joulemark.tck.probe.ProbeTck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("probe")
@ExtendWith(SubjectResolver.class)
final class LaunchedProbeRules extends ProbeTck {

  private final EnergyProbe probe;

  LaunchedProbeRules(EnergyProbe probe) {
    this.probe = probe;
  }

  @Override
  public EnergyProbe probe() {
    return probe;
  }
}
