package org.joulemark.probe.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.joulemark.probe.ipmi.Refusals.assertMistake;
import static org.joulemark.probe.ipmi.Refusals.assertRefusal;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.ServiceLoader;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.TimeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no BMC. */
class IpmiSettingsTest {

  private static final TimeSource TIME = TimeSource.system();

  @Test
  void isFoundAsAnEnergyProbe() {
    assertThat(ServiceLoader.load(EnergyProbe.class)).hasAtLeastOneElementOfType(IpmiProbe.class);
  }

  @Test
  void withoutAHostLooksForTheBmcOfThisMachine(@TempDir Path devices) {
    var probe = new IpmiProbe(Map.of(), devices, Map.of("deviceNumber", "3"));

    assertRefusal(probe, TIME).contains(devices.resolve("ipmi3").toString(), "modprobe", "setting host");
  }

  @Test
  void ofADeviceThatItMayNotUseTellsTheCommandThatGrantsIt(@TempDir Path devices) throws IOException {
    Path device = Files.createFile(devices.resolve("ipmi0"));
    Files.setPosixFilePermissions(device, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(device), "run as root, who may read everything: run the tests as another user");

    assertRefusal(new IpmiProbe(Map.of(), devices, Map.of()), TIME).contains("no right to use " + device, "chgrp ipmi",
        "chmod 660");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void ofADeviceThatIsNoBmcSaysWhatTheToolSays(String tool, @TempDir Path devices) throws IOException {
    Files.createFile(devices.resolve("ipmi250"));

    assertRefusal(new IpmiProbe(Map.of(), devices, Map.of("tool", tool, "deviceNumber", "250")), TIME)
        .contains(devices.resolve("ipmi250").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"node[1-3]-bmc", "one,two", "-v", "a b", "host;reboot"})
  void aHostIsOneHost(String host) {
    var environment = Map.of("BMC_USER", "joule", "BMC_PASSWORD", "mark");

    assertMistake(new IpmiProbe(environment, Path.of("/dev"), Map.of("host", host)), TIME).contains("setting host",
        host,
        "allowed");
  }

  @Test
  void aPasswordWithALineEndIsRefusedBeforeFreeipmiReadsItAsTwoLines() {
    var environment = Map.of("BMC_USER", "joule", "BMC_PASSWORD", "Kx9\ndriver-type LAN");

    assertMistake(new IpmiProbe(environment, Path.of("/dev"), Map.of("host", "127.0.0.1", "tool", "freeipmi")), TIME)
        .contains("control characters").doesNotContain("Kx9");
  }
}
