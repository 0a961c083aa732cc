package org.joulemark.probe.ear;

import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.EnergyProbe;
import org.joulemark.tck.probe.ProbeTck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EarDaemonProbeTckTest extends ProbeTck {

  @TempDir
  private static Path folder;
  private static String library = "";

  @BeforeAll
  static void simulate() {
    library = SimulatedDaemon.compile(folder, SimulatedDaemon.COUNTS_JOULES);
  }

  @Override
  public EnergyProbe probe() {
    return new EarProbe(Map.of(), Map.of("library", library));
  }
}
