package org.joulemark.probe.hwmon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySample;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatteryTest {

  /** Of binary fractions. */
  private static final double ROUNDING = 1e-9;

  @TempDir
  private Path folder;

  private SysfsTree tree = new SysfsTree(Path.of("."));

  @BeforeEach
  void layOut() {
    tree = new SysfsTree(folder);
  }

  @Test
  void inDischargeItIsTheWholeMachine() throws InterruptedException {
    battery("BAT0", "Discharging", 12_340_000);

    assertThat(OpenedProbe.domains(tree)).containsOnlyKeys("battery/BAT0")
        .containsValue(new EnergyDomain("battery/BAT0",
            Scope.NODE, Provenance.MEASURED, EnergyReading.INTEGRATED, 0.01 * 30, Duration.ofSeconds(30), 0, null));
  }

  @Test
  void itsPowerIsIntegrated() throws InterruptedException {
    battery("BAT0", "Discharging", 12_340_000);

    assertThat(watts()).isCloseTo(12.34, within(ROUNDING));
  }

  @Test
  void aPowerWithASignIsTheSamePower() throws InterruptedException {
    battery("BAT0", "Discharging", -12_340_000);

    assertThat(watts()).isCloseTo(12.34, within(ROUNDING));
  }

  @Test
  void currentTimesVoltageIsThePowerOfABatteryThatTellsNoPower() throws InterruptedException {
    tree.write("class/power_supply/BAT0/type", "Battery").write("class/power_supply/BAT0/status", "Discharging")
        .write("class/power_supply/BAT0/current_now", -1_500_000)
        .write("class/power_supply/BAT0/voltage_now", 11_000_000);

    assertThat(watts()).isCloseTo(16.5, within(ROUNDING));
  }

  @Test
  void aBatteryThatTellsNeitherIsRefused() {
    tree.write("class/power_supply/BAT0/type", "Battery").write("class/power_supply/BAT0/status", "Discharging")
        .write("class/power_supply/BAT0/energy_now", 30_000_000);

    assertThat(OpenedProbe.refusal(tree)).contains("power_now", "current_now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Charging", "Full", "Not charging", "Unknown"})
  void onMainsItIsRefusedWithTheRemedy(String status) {
    battery("BAT0", status, 12_340_000);

    assertThat(OpenedProbe.refusal(tree)).contains("BAT0 is " + status, "unplug it", "cat " + tree.path(
        "class/power_supply/BAT0/status"));
  }

  @Test
  void onMainsItIsLeftOutOfAllWhereThereIsAnythingElse() throws InterruptedException {
    battery("BAT0", "Full", 0).device(0, "ina226", "i2c/a").write(SysfsTree.hwmon(0) + "power1_input", 7);

    assertThat(OpenedProbe.domains(tree)).containsOnlyKeys("ina226-0/power1");
  }

  @Test
  void onMainsItIsRefusedWhereItIsNamed() {
    battery("BAT0", "Full", 0).device(0, "ina226", "i2c/a").write(SysfsTree.hwmon(0) + "power1_input", 7);

    assertThat(OpenedProbe.refusal(tree, "battery")).contains("unplug it");
  }

  @Test
  void aPlugMidRunEndsTheCountingWithTheReason() throws InterruptedException {
    battery("BAT0", "Discharging", 12_340_000);
    try (EnergyMeter meter = OpenedProbe.over(tree)) {
      meter.read();
      battery("BAT0", "Charging", 40_000_000);

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContaining("BAT0 is Charging");
    }
  }

  @Test
  void aGaugeThatHasNotSettledIsNoPowerOfZero() {
    battery("BAT0", "Discharging", 0);

    assertThat(OpenedProbe.refusal(tree)).contains("says 0 W while it discharges", "wait");
  }

  @Test
  void aWirelessMouseIsNoMachine() {
    battery("hidpp_battery_0", "Discharging", 1_000_000).write("class/power_supply/hidpp_battery_0/scope", "Device");

    assertThat(OpenedProbe.refusal(tree)).contains("class/hwmon");
  }

  @Test
  void aPowerSupplyOfMainsIsNoBattery() {
    tree.write("class/power_supply/AC/type", "Mains").write("class/power_supply/AC/online", 1);

    assertThat(OpenedProbe.refusal(tree)).contains("class/hwmon");
  }

  @Test
  void twoBatteriesAreOneMachine() throws InterruptedException {
    battery("BAT0", "Discharging", 5_000_000);
    battery("BAT1", "Discharging", 8_000_000);

    assertThat(OpenedProbe.domains(tree)).containsOnlyKeys("battery/BAT0+BAT1");
    assertThat(watts()).isCloseTo(13, within(ROUNDING));
  }

  @Test
  void oneBatteryMayTakeOverFromAnother() throws InterruptedException {
    battery("BAT0", "Discharging", 5_000_000);
    battery("BAT1", "Not charging", 0);
    try (EnergyMeter meter = OpenedProbe.over(tree)) {
      battery("BAT0", "Unknown", 0);
      battery("BAT1", "Discharging", 5_000_000);

      assertThat(meter.read().joules().getFirst()).isNotNegative();
    }
  }

  private SysfsTree battery(String name, String status, long microwatts) {
    String supply = "class/power_supply/" + name + "/";
    return tree.write(supply + "type", "Battery").write(supply + "power_now", microwatts)
        .write(supply + "status", status);
  }

  private double watts() throws InterruptedException {
    HeldTime time = HeldTime.skipping();
    try (EnergyMeter meter = OpenedProbe.over(tree, "all", time)) {
      EnergySample before = meter.read();
      time.advance(Duration.ofSeconds(30));
      EnergySample after = meter.read();
      return (after.joules().getFirst() - before.joules().getFirst()) / ((after.nanoTime() - before.nanoTime()) / 1e9);
    }
  }
}
