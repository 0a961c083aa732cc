package org.joulemark.probe.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.joulemark.probe.ipmi.Refusals.assertRefusal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Settings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BMCs that are lost while they are measured. */
class IpmiMidRunTest {

  @TempDir
  private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void aBmcThatGoesAwayEndsTheMeasurementWithTheReason(String tool) throws IOException, InterruptedException {
    try (IpmiSimulator bmc = IpmiSimulator.start(folder); EnergyMeter meter = open(bmc, tool)) {
      meter.read();
      bmc.kill();

      assertRefusal(meter::read).contains("127.0.0.1", "does not answer", "timeoutSeconds");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void aBmcThatHangsIsGivenUpInTimeAndCanBeClosed(String tool) throws IOException, InterruptedException {
    try (IpmiSimulator bmc = IpmiSimulator.start(folder)) {
      EnergyMeter meter = open(bmc, tool);
      meter.read();
      bmc.freeze();
      long started = System.nanoTime();
      assertRefusal(meter::read).contains("127.0.0.1", "does not answer");
      meter.close();

      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(15));
    }
  }

  private static EnergyMeter open(IpmiSimulator bmc, String tool) {
    // Long enough to open on a machine that is busy, short enough to wait for.
    IpmiProbe probe = bmc.probe(Map.of("tool", tool, "timeoutSeconds", "2"));
    return probe.open(Settings.of(probe.settings(), Map.of()));
  }
}
