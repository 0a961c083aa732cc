package org.joulemark.probe.redfish;

import static org.joulemark.probe.command.Refusal.assertLacking;
import static org.joulemark.probe.command.Refusal.assertMistake;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Settings;

/** The probe, and the settings that lead it to a simulated BMC. */
record RedfishFixture(SimulatedBmc bmc, BmcCertificate certificate) {

  static EnergyProbe probe(Map<String, String> defaults) {
    return new RedfishProbe(defaults, SimulatedDoor::credentials);
  }

  EnergyMeter open(Map<String, String> changes) throws InterruptedException {
    return open(with(changes), probe(Map.of()));
  }

  /** With no settings but these. */
  EnergyMeter open(Map<String, String> settings, EnergyProbe probe) throws InterruptedException {
    return probe.open(Settings.of(probe.settings(), settings), bmc.time);
  }

  Map<String, String> with(Map<String, String> changes) {
    var given = new HashMap<>(Map.of("url", bmc.url(), "trustedCertificate", certificate.trusted().toString(),
        "updateIntervalSeconds", "0.05"));
    given.putAll(changes);
    return given;
  }

  /** Until the meter asks the BMC again. */
  void awaitNews(EnergyMeter meter) {
    bmc.time.advance(meter.domains().getFirst().updateInterval());
  }

  /** The one line with which it does not open. */
  AbstractStringAssert<?> assertRefusal(Map<String, String> changes) {
    return assertLacking(() -> open(changes).close());
  }

  /** The one line for whoever gave these settings. */
  AbstractStringAssert<?> assertMistaken(Map<String, String> changes) {
    return assertMistake(() -> open(changes).close());
  }
}
