package org.joulemark.probe.hwmon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be had is refused in one line with its remedy, and nothing is made up. */
class RefusalsTest {

  private static final String ENERGY = SysfsTree.hwmon(0) + "energy1_input";
  private static final String POWER = SysfsTree.hwmon(1) + "power1_input";

  @TempDir
  private Path folder;

  private SysfsTree tree = new SysfsTree(Path.of("."));

  @BeforeEach
  void layOut() {
    tree = new SysfsTree(folder);
  }

  @Test
  void aMachineWithoutHwmonIsRefused() {
    assertThat(OpenedProbe.refusal(tree)).contains(tree.path("class/hwmon").toString(), "needs Linux");
  }

  @Test
  void aVirtualMachineWithoutDevicesIsRefused() throws IOException {
    Files.createDirectories(tree.path("class/hwmon"));

    assertThat(OpenedProbe.refusal(tree)).contains("no device at all", "sudo modprobe acpi_power_meter");
  }

  @Test
  void devicesWithoutPowerOrEnergyAreNamed() {
    tree.device(0, "coretemp", "platform/coretemp").write(SysfsTree.hwmon(0) + "temp1_input", 40000);

    assertThat(OpenedProbe.refusal(tree)).contains("its devices are coretemp");
  }

  @Test
  void aSensorThatDoesNotExistIsRefusedWithThoseThatDo() {
    twoSensors();

    assertThat(OpenedProbe.refusal(tree, "ina226-0 ina226-1"))
        .isEqualTo("no sensor 'ina226-1'; allowed in probes.hwmon.sensors: all, or some of these separated by blanks:"
            + " ina226-0/power1 xe-0/energy1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "all xe-0", "xe-0 all"})
  void aSelectionThatMeansNothingIsTheUsersMistakeWhateverTheMachine(String sensors) {
    assertThatThrownBy(() -> OpenedProbe.over(tree, sensors)).isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("no sensor '" + sensors.strip() + "'").hasMessageContaining("allowed in probes.hwmon");
  }

  @Test
  void sensorsThatAreNotSeparatedByBlanksAreOneThatDoesNotExist() {
    twoSensors();

    assertThat(OpenedProbe.refusal(tree, "all,xe-0")).startsWith("no sensor 'all,xe-0'");
  }

  @Test
  void sensorsAndDevicesMayBeNamed() throws InterruptedException {
    twoSensors();

    assertThat(OpenedProbe.domains(tree, " xe-0   ina226-0/power1 ")).hasSize(2);
  }

  @Test
  void onlyWhatIsNamedIsRead() throws InterruptedException {
    twoSensors().write(POWER, "broken");

    assertThat(OpenedProbe.domains(tree, "xe-0")).containsOnlyKeys("xe-0/energy1");
  }

  @Test
  void aFileThatOnlyRootMayReadIsRefusedWithTheCommand() {
    Path file = Path.of("/sys/class/hwmon/hwmon2/energy1_input");

    assertThat(SysfsFile.refusal(file, new AccessDeniedException(file.toString())))
        .hasMessageContaining("run: sudo chmod a+r " + file);
  }

  @Test
  void aSensorThatMayNotBeReadRefusesTheProbeRatherThanItself() throws IOException {
    twoSensors();
    Files.setPosixFilePermissions(tree.path(ENERGY), PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(tree.path(ENERGY)),
        "SKIPPED: root may read everything; run the tests as another user");

    assertThat(OpenedProbe.refusal(tree)).contains("sudo chmod a+r " + tree.path(ENERGY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n/a", "12.5", "99999999999999999999"})
  void aValueThatIsNoWholeNumberIsRefused(String value) {
    twoSensors().write(POWER, value);

    assertThat(OpenedProbe.refusal(tree)).contains(tree.path(POWER).toString(), "whole number").doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 5_000_000_001L})
  void anImpossiblePowerIsRefused(long microwatts) {
    twoSensors().write(POWER, microwatts);

    assertThat(OpenedProbe.refusal(tree)).contains("ina226-0/power1 says", "impossible");
  }

  @Test
  void aDeviceThatVanishesEndsTheCounting() throws InterruptedException {
    twoSensors();
    try (EnergyMeter meter = OpenedProbe.over(tree)) {
      meter.read();
      tree.delete(POWER);

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContainingAll(tree.path(POWER).toString(), "is gone");
    }
  }

  @Test
  void aCounterThatFallsEndsTheCounting() throws InterruptedException {
    twoSensors();
    try (EnergyMeter meter = OpenedProbe.over(tree)) {
      tree.write(ENERGY, 3);

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContainingAll("xe-0/energy1 jumped backwards", "reset");
    }
  }

  @Test
  void aCounterThatJumpsBeyondWhatAGpuCanDrawEndsTheCounting() throws InterruptedException {
    twoSensors();
    try (EnergyMeter meter = OpenedProbe.over(tree)) {
      tree.write(ENERGY, 9_000_000_000_000L);

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContainingAll("xe-0/energy1 jumped forwards", "5000 W");
    }
  }

  @Test
  void aCounterBeyond32BitsIsRead() throws InterruptedException {
    twoSensors().write(ENERGY, 1L << 62);
    try (EnergyMeter meter = OpenedProbe.over(tree, "xe-0")) {
      tree.write(ENERGY, (1L << 62) + 1_500_000);

      assertThat(meter.read().joules()).containsExactly(1.5);
    }
  }

  @Test
  void onThisMachineItCountsOrSaysWhyNot() throws InterruptedException {
    var probe = new HwmonProbe();
    try (EnergyMeter meter = probe.open(Settings.of(probe.settings(), Map.of()), TimeSource.system())) {
      assertThat(meter.domains()).isNotEmpty();
    } catch (EnergySourceException refused) {
      assertThat(refused).hasMessageContaining("/sys/");
    }
  }

  private SysfsTree twoSensors() {
    return tree.device(0, "xe", "pci/a").write(ENERGY, 7)
        .device(1, "ina226", "i2c/a").write(POWER, 5_000_000);
  }
}
