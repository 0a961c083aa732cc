package org.joulemark.probe.ear;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.command.ProbeTime;
import org.joulemark.tck.probe.Load;
import org.joulemark.tck.probe.ProbeTck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EarProbeTckTest extends ProbeTck {

  private @Nullable ProbeTime time;
  private String eacct = "";

  @BeforeAll
  void simulate(@TempDir Path folder) {
    time = ProbeTime.in(folder);
    eacct = SimulatedEacct.EAR_5_2.write(folder, time);
  }

  @Override
  public EnergyProbe probe() {
    return new EarProbe(Map.of("SLURM_JOB_ID", "7", "SLURM_STEP_ID", "0"), Map.of("program", eacct));
  }

  @Override
  public TimeSource time() {
    return Objects.requireNonNull(time);
  }

  @Override
  public Load load() {
    return Load.none();
  }
}
