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
class EarDaemonProbeTckTest extends ProbeTck {

  private @Nullable ProbeTime time;
  private String library = "";

  @BeforeAll
  void simulate(@TempDir Path folder) throws InterruptedException {
    time = ProbeTime.in(folder);
    library = SimulatedDaemon.compile(folder, SimulatedDaemon.COUNTS_JOULES, time);
  }

  @Override
  public EnergyProbe probe() {
    return new EarProbe(Map.of(), Map.of("library", library));
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
