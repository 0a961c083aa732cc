package org.joulemark.probe.slurm;

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
class SlurmProbeTckTest extends ProbeTck {

  private @Nullable ProbeTime time;
  private Map<String, String> defaults = Map.of();

  @BeforeAll
  void simulate(@TempDir Path folder) {
    time = ProbeTime.in(folder);
    defaults = Map.of("sstat", SimulatedSlurm.sstat(folder, time), "scontrol",
        SimulatedSlurm.scontrol(folder, "acct_gather_energy/rapl", "task=30", ""),
        "updateSeconds", String.valueOf(SimulatedSlurm.RENEWAL_MILLIS / 1e3));
  }

  @Override
  public EnergyProbe probe() {
    return new SlurmProbe(Map.of("SLURM_JOB_ID", "7", "SLURM_STEP_ID", "0"), defaults);
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
