package org.joulemark.probe.replay;

import java.io.IOException;
import java.nio.file.Path;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.probe.Load;
import org.joulemark.tck.probe.ProbeTck;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ReplayProbeTckTest extends ProbeTck {

  /** Longer than any rule watches. */
  private static final double SECONDS = 30;

  private final TimeSource time = HeldTime.skipping();
  private String trace = "";

  @BeforeAll
  void record(@TempDir Path folder) throws IOException {
    trace = TraceFile.ofConstantPower(folder.resolve("constant.jsonl.gz"), SECONDS).toString();
  }

  @Override
  public EnergyProbe probe() {
    return new ReplayProbe(trace);
  }

  @Override
  public TimeSource time() {
    return time;
  }

  @Override
  public Load load() {
    return Load.none();
  }
}
