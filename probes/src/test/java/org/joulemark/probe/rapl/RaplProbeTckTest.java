package org.joulemark.probe.rapl;

import java.nio.file.Path;
import org.joulemark.api.EnergyProbe;
import org.joulemark.tck.probe.ProbeTck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class RaplProbeTckTest extends ProbeTck {

  @TempDir
  static Path folder;
  private static RaplSimulator simulator;

  @BeforeAll
  static void startSimulator() {
    simulator = Machines.laptop(SysfsTree.of(folder, SysfsTree.INTEL));
  }

  @AfterAll
  static void stopSimulator() {
    simulator.close();
  }

  @Override
  public EnergyProbe probe() {
    return new RaplProbe(folder.resolve("sys").toString(), "auto");
  }
}
