package org.joulemark.probe.rapl;

import java.nio.file.Path;
import java.util.Objects;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.probe.Load;
import org.joulemark.tck.probe.ProbeTck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class RaplProbeTckTest extends ProbeTck {

  @TempDir
  static Path folder;
  private @Nullable TimeSource time;

  @BeforeAll
  void layOut() {
    time = Machines.laptop(SysfsTree.of(folder, SysfsTree.INTEL));
  }

  @Override
  public EnergyProbe probe() {
    return new RaplProbe(folder.resolve("sys").toString(), "auto");
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
