package org.joulemark.probe.ipmi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.command.ProbeTime;
import org.joulemark.tck.probe.Load;
import org.joulemark.tck.probe.ProbeTck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules for probes, over a simulated BMC: by both tools and both readings. The simulator goes by the machine's clock
 * and shows one power all the time, so that the meters' clock can be another.
 */
@Tag("slow")
class IpmiProbeTckTest extends ProbeTck {

  private final TimeSource time = ProbeTime.unseen();
  private @Nullable IpmiSimulator bmc;

  @BeforeAll
  void switchOn(@TempDir Path folder) throws IOException, InterruptedException {
    bmc = IpmiSimulator.start(folder);
  }

  @AfterAll
  void switchOff() {
    if (bmc != null) {
      bmc.close();
    }
  }

  @Override
  public EnergyProbe probe() {
    return Objects.requireNonNull(bmc).probe(Map.of());
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
