package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;

/** The probe, and the settings that lead it to a simulated BMC. */
record RedfishFixture(SimulatedBmc bmc, BmcCertificate certificate) {

  static EnergyProbe probe(Map<String, String> defaults) {
    return new RedfishProbe(defaults, SimulatedDoor::credentials);
  }

  EnergyMeter open(Map<String, String> changes) {
    EnergyProbe probe = probe(Map.of());
    return probe.open(Settings.of(probe.settings(), with(changes)));
  }

  Map<String, String> with(Map<String, String> changes) {
    // Much time, for a JVM that has just started on a busy machine needs seconds for its first TLS connection.
    var given = new HashMap<>(Map.of("url", bmc.url(), "trustedCertificate", certificate.trusted().toString(),
        "updateIntervalSeconds", "0.05", "timeoutSeconds", "60"));
    given.putAll(changes);
    return given;
  }

  /** Until the meter asks the BMC again. */
  static void awaitNews(EnergyMeter meter) throws InterruptedException {
    Thread.sleep(meter.domains().getFirst().updateInterval());
  }

  /** The one line with which it does not open. */
  String refusal(Map<String, String> changes) {
    return message(() -> open(changes).close());
  }

  static String message(Runnable action) {
    Throwable thrown = catchThrowable(action::run);
    if (!(thrown instanceof InvalidInputException refused)) {
      throw new AssertionError("InvalidInputException expected", thrown);
    }
    if (refused.getMessage().lines().count() != 1) {
      throw new AssertionError("one line expected: " + refused.getMessage());
    }
    return Objects.requireNonNull(refused.getMessage());
  }
}
