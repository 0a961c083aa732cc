package org.joulemark.tck.launcher;

import org.joulemark.api.EnergyProbe;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.probe.Load;
import org.joulemark.tck.probe.ProbeTck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("probe")
@ExtendWith(SubjectResolver.class)
final class LaunchedProbeRules extends ProbeTck {

  private final EnergyProbe probe;
  private final LaunchedSurroundings surroundings;

  LaunchedProbeRules(EnergyProbe probe, LaunchedSurroundings surroundings) {
    this.probe = probe;
    this.surroundings = surroundings;
  }

  @Override
  public EnergyProbe probe() {
    return probe;
  }

  @Override
  public TimeSource time() {
    return surroundings.time();
  }

  @Override
  public Load load() {
    return surroundings.load();
  }
}
