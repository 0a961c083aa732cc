package org.joulemark.probe.rapl;

import java.nio.file.Path;
import org.joulemark.api.EnergyProbe;
import org.joulemark.tck.probe.ProbeTck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Over real perf events, and so by the machine's own time; where the kernel refuses them, most rules do not apply, for that reason. */
@Tag("slow")
class RaplPerfProbeTckTest extends ProbeTck {

  @TempDir
  static Path folder;

  @BeforeAll
  static void layOut() {
    SysfsTree _ = PerfTree.of(folder);
  }

  @Override
  public EnergyProbe probe() {
    return new RaplProbe(folder.resolve("sys").toString(), "perf");
  }
}
