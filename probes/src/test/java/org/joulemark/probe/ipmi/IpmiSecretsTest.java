package org.joulemark.probe.ipmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Settings;
import org.joulemark.probe.command.ProbeTime;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The password is in no argument of any process; scripts before the real programs write down what they are given. */
class IpmiSecretsTest {

  @ParameterizedTest
  @CsvSource({"ipmitool,dcmi", "ipmitool,sensor", "freeipmi,dcmi", "freeipmi,sensor"})
  void noProcessHasThePasswordAmongItsArguments(String tool, String reading, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path record = folder.resolve("arguments");
    Path programs = RecordingPrograms.write(folder, record);
    try (IpmiSimulator simulator = IpmiSimulator.start(folder)) {
      IpmiProbe probe =
          simulator.probe(Map.of("tool", tool, "reading", reading, "programFolder", programs.toString()));
      Settings settings = Settings.of(probe.settings(), Map.of());
      try (EnergyMeter meter = probe.open(settings, ProbeTime.unseen())) {
        meter.read();
      }

      assertThat(Files.readString(record)).contains("127.0.0.1").doesNotContain(IpmiSimulator.PASSWORD);
      assertThat(settings.toString()).doesNotContain(IpmiSimulator.PASSWORD);
    }
  }
}
