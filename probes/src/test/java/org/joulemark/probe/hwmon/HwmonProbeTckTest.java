package org.joulemark.probe.hwmon;

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
class HwmonProbeTckTest extends ProbeTck {

  @TempDir
  private static Path folder;

  private @Nullable SimulatedMachine machine;

  @BeforeAll
  void layOut() {
    machine = new SimulatedMachine(folder);
  }

  @Override
  public EnergyProbe probe() {
    return Objects.requireNonNull(machine).probe();
  }

  @Override
  public TimeSource time() {
    return Objects.requireNonNull(machine).time();
  }

  @Override
  public Load load() {
    return Load.none();
  }
}
