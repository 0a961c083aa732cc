package org.joulemark.probe.redfish;

import java.time.Duration;
import java.util.Map;
import org.joulemark.api.EnergyProbe;
import org.joulemark.tck.probe.ProbeTck;
import org.junit.jupiter.api.AfterAll;

class RedfishProbeTckTest extends ProbeTck {

  private static final SteppingPower POWER =
      new SteppingPower(300, 340, Duration.ofMillis(400), Duration.ofMillis(50));

  private final Map<String, String> defaults;
  private final SimulatedBmc bmc;

  RedfishProbeTckTest() {
    BmcCertificate certificate = BmcCertificate.ofLoopback();
    bmc = BmcPages.withEverything(new SimulatedBmc(certificate), () -> POWER.shown(System.nanoTime()));
    defaults = new RedfishFixture(bmc, certificate).with(Map.of());
  }

  @Override
  public EnergyProbe probe() {
    return RedfishFixture.probe(defaults);
  }

  @AfterAll
  void stop() {
    bmc.close();
  }
}
