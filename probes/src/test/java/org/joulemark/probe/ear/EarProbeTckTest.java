package org.joulemark.probe.ear;

import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.EnergyProbe;
import org.joulemark.tck.probe.ProbeTck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EarProbeTckTest extends ProbeTck {

  @TempDir
  private static Path folder;
  private static String eacct = "";

  @BeforeAll
  static void simulate() {
    eacct = SimulatedEacct.EAR_5_2.write(folder);
  }

  @Override
  public EnergyProbe probe() {
    return new EarProbe(Map.of("SLURM_JOB_ID", "7", "SLURM_STEP_ID", "0"), Map.of("program", eacct));
  }
}
