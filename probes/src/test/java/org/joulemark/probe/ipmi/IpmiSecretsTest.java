package org.joulemark.probe.ipmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Settings;
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
    Path programs = recorders(folder, record);
    try (IpmiSimulator simulator = IpmiSimulator.start(folder)) {
      IpmiProbe probe =
          simulator.probe(Map.of("tool", tool, "reading", reading, "programFolder", programs.toString()));
      Settings settings = Settings.of(probe.settings(), Map.of());
      try (EnergyMeter meter = probe.open(settings)) {
        meter.read();
      }

      assertThat(Files.readString(record)).contains("127.0.0.1").doesNotContain(IpmiSimulator.PASSWORD);
      assertThat(settings.toString()).doesNotContain(IpmiSimulator.PASSWORD);
    }
  }

  private static Path recorders(Path folder, Path record) throws IOException {
    Path programs = Files.createDirectory(folder.resolve("programs"));
    for (String program : List.of("ipmitool", "ipmi-dcmi", "ipmi-sensors")) {
      Path script = Files.writeString(programs.resolve(program),
          "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\" >> '" + record + "'\nexec " + program + " \"$@\"\n");
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return programs;
  }
}
