package org.joulemark.probe.redfish;

import java.time.Duration;
import java.util.Map;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.probe.Load;
import org.joulemark.tck.probe.ProbeTck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class RedfishProbeTckTest extends ProbeTck {

  private static final SteppingPower POWER =
      new SteppingPower(300, 340, Duration.ofMillis(400), Duration.ofMillis(50));

  private final Map<String, String> defaults;
  private final SimulatedBmc bmc;

  RedfishProbeTckTest() {
    BmcCertificate certificate = BmcCertificate.ofLoopback();
    bmc = new SimulatedBmc(certificate);
    BmcPages.withEverything(bmc, () -> POWER.shown(bmc.time.nanoTime()));
    defaults = new RedfishFixture(bmc, certificate).with(Map.of());
  }

  @Override
  public EnergyProbe probe() {
    return RedfishFixture.probe(defaults);
  }

  @Override
  public TimeSource time() {
    return bmc.time;
  }

  @Override
  public Load load() {
    return Load.none();
  }

  @AfterAll
  void stop() {
    bmc.close();
  }
}
