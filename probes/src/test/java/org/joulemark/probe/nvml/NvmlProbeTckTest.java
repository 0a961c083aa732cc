package org.joulemark.probe.nvml;

import java.nio.file.Path;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.probe.Load;
import org.joulemark.tck.probe.ProbeTck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class NvmlProbeTckTest extends ProbeTck {

  private FakeNvml fake;

  @BeforeAll
  void compile(@TempDir Path folder) {
    fake = FakeNvml.in(folder).set("devices", 2).set("watts", "120 180").set("stepMillis", 10);
  }

  @Override
  public EnergyProbe probe() {
    return new NvmlProbe(fake.library().toString());
  }

  @Override
  public TimeSource time() {
    return fake.time();
  }

  @Override
  public Load load() {
    return Load.none();
  }
}
