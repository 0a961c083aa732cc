package org.joulemark.probe.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.joulemark.probe.ipmi.Refusals.assertRefusal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Settings;
import org.joulemark.probe.command.ProbeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BMCs that are lost while they are measured. */
class IpmiMidRunTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  @TempDir
  private Path folder = Path.of("");
  private ProbeTime time;

  @BeforeEach
  void holdTheClock() {
    time = ProbeTime.unseen();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void aBmcThatGoesAwayEndsTheMeasurementWithTheReason(String tool) throws IOException, InterruptedException {
    try (IpmiSimulator bmc = IpmiSimulator.start(folder); EnergyMeter meter = open(bmc, tool)) {
      meter.read();
      bmc.kill();
      time.letLimitsRunOut();

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
      time.letLimitsRunOut();
      long frozenNanos = time.nanoTime();
      assertRefusal(meter::read).contains("127.0.0.1", "does not answer");
      meter.close();

      // Two answers, and the time to take leave of the BMC or to give it up.
      assertThat(Duration.ofNanos(time.nanoTime() - frozenNanos)).isBetween(TIMEOUT, TIMEOUT.multipliedBy(4));
    }
  }

  private EnergyMeter open(IpmiSimulator bmc, String tool) throws InterruptedException {
    IpmiProbe probe = bmc.probe(Map.of("tool", tool, "timeoutSeconds", String.valueOf(TIMEOUT.toSeconds())));
    return probe.open(Settings.of(probe.settings(), Map.of()), time);
  }
}
