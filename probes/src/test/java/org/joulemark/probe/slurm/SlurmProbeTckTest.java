package org.joulemark.probe.slurm;

import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.EnergyProbe;
import org.joulemark.tck.probe.ProbeTck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class SlurmProbeTckTest extends ProbeTck {

  @TempDir
  private static Path folder;
  private static Map<String, String> defaults = Map.of();

  @BeforeAll
  static void simulate() {
    defaults = Map.of("sstat", SimulatedSlurm.sstat(folder), "scontrol",
        SimulatedSlurm.scontrol(folder, "acct_gather_energy/rapl", "task=30", ""),
        "updateSeconds", String.valueOf(SimulatedSlurm.RENEWAL_MILLIS / 1e3));
  }

  @Override
  public EnergyProbe probe() {
    return new SlurmProbe(Map.of("SLURM_JOB_ID", "7", "SLURM_STEP_ID", "0"), defaults);
  }
}
