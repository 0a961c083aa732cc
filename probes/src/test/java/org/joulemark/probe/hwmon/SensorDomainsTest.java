package org.joulemark.probe.hwmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the layouts that drivers have become as domains. */
class SensorDomainsTest {

  private static final String HWMON0 = SysfsTree.hwmon(0);
  private static final String HWMON1 = SysfsTree.hwmon(1);

  @TempDir
  private Path folder;

  private SysfsTree tree = new SysfsTree(Path.of("."));

  @BeforeEach
  void layOut() {
    tree = new SysfsTree(folder);
  }

  @ParameterizedTest
  @CsvSource({"power_meter,power1,NODE", "amd_energy,Ecore000,CPU_CORES", "amd_energy,Esocket0,CPU_PACKAGE",
    "zenpower,SVI2_P_Core,CPU_CORES", "zenpower,cpu1 SVI2_P_SoC,CPU_UNCORE", "fam15h_power,power1,CPU_PACKAGE",
    "amdgpu,PPT,GPU_BOARD", "xe,card,GPU_BOARD", "i915,energy1,GPU_BOARD", "i915_gt0,energy1,GPU_BOARD",
    "ina226,power1,RAIL", "some_driver_of_tomorrow,power1,RAIL"})
  void theScopeIsThatOfTheDriversDocumentation(String driver, String label, Scope scope) throws InterruptedException {
    tree.device(0, driver, "platform/a").write(HWMON0 + "energy1_input", 7).write(HWMON0 + "energy1_label", label);

    assertThat(OpenedProbe.domains(tree).values()).extracting(EnergyDomain::scope).containsExactly(scope);
  }

  @Test
  void aProcessorWithGraphicsIsNoGpuBoardForItsPowerIncludesTheCpu() throws InterruptedException {
    power(0, "amdgpu", "PPT").write(HWMON0 + "in1_label", "vddnb");

    assertThat(domain("amdgpu-0/PPT").scope()).isEqualTo(Scope.CPU_PACKAGE);
  }

  @Test
  void anEnergyCounterIsMeasuredAndCounted() throws InterruptedException {
    tree.device(0, "xe", "pci/a").write(HWMON0 + "energy1_input", 7);

    assertThat(domain("xe-0/energy1")).isEqualTo(new EnergyDomain("xe-0/energy1", Scope.GPU_BOARD, Provenance.MEASURED,
        EnergyReading.COUNTED, 1, Duration.ofSeconds(2), 0, null));
  }

  @Test
  void aPowerIsMeasuredAndIntegrated() throws InterruptedException {
    power(0, "ina226", "vdd cpu");

    assertThat(domain("ina226-0/vdd-cpu")).isEqualTo(new EnergyDomain("ina226-0/vdd-cpu", Scope.RAIL,
        Provenance.MEASURED, EnergyReading.INTEGRATED, 0.02, Duration.ofSeconds(2), 0, null));
  }

  @Test
  void energyAndPowerOfOneChannelAreOneThingAndTheCounterIsTheBetterOne() throws InterruptedException {
    tree.device(0, "ina228", "i2c/a").write(HWMON0 + "energy1_input", 7).write(HWMON0 + "power1_input", 7);

    assertThat(OpenedProbe.domains(tree)).containsOnlyKeys("ina228-0/energy1");
  }

  @Test
  void energyAndPowerOfOneLabelAreOneThingWhateverTheirChannel() throws InterruptedException {
    power(0, "ibmpowernv", "System").write(HWMON0 + "energy4_input", 7).write(HWMON0 + "energy4_label", "System");

    assertThat(OpenedProbe.domains(tree).values()).extracting(EnergyDomain::reading)
        .containsExactly(EnergyReading.COUNTED);
  }

  @Test
  void energyAndPowerOfDifferentLabelsAreTwoThings() throws InterruptedException {
    power(0, "ibmpowernv", "Chip 0").write(HWMON0 + "energy1_input", 7).write(HWMON0 + "energy1_label", "System");

    assertThat(OpenedProbe.domains(tree)).containsOnlyKeys("ibmpowernv-0/System", "ibmpowernv-0/Chip-0");
  }

  @Test
  void theSecondAccumulatorOfAnLtc2947IsLeftOut() throws InterruptedException {
    tree.device(0, "ltc2947", "i2c/a").write(HWMON0 + "energy1_input", 7).write(HWMON0 + "energy2_input", 5)
        .write(HWMON0 + "power1_input", 7).write(HWMON0 + "power1_label", "Power");

    assertThat(OpenedProbe.domains(tree)).containsOnlyKeys("ltc2947-0/energy1");
  }

  @Test
  void twoLimitsOnOneSupplyAreOneThing() throws InterruptedException {
    power(0, "amdgpu", "slowPPT").write(HWMON0 + "power2_input", 7).write(HWMON0 + "power2_label", "fastPPT");

    assertThat(OpenedProbe.domains(tree)).containsOnlyKeys("amdgpu-0/slowPPT");
  }

  @Test
  void coresArePartOfTheirOwnSocket() throws InterruptedException {
    twoSockets();

    Map<String, EnergyDomain> domains = OpenedProbe.domains(tree);
    assertThat(domains.get("amd_energy-0/Ecore000")).extracting(EnergyDomain::partOf)
        .isEqualTo("amd_energy-0/Esocket0");
    assertThat(domains.get("amd_energy-0/Ecore012")).extracting(EnergyDomain::partOf)
        .isEqualTo("amd_energy-0/Esocket1");
  }

  @Test
  void aCoreWhoseSocketIsNotReadIsPartOfNothing() throws InterruptedException {
    twoSockets();

    assertThat(OpenedProbe.domains(tree, "amd_energy-0/Ecore012 amd_energy-0/Esocket0").get("amd_energy-0/Ecore012"))
        .extracting(EnergyDomain::partOf).isNull();
  }

  @Test
  void aCoreOfUnknownSocketIsRefusedWithTheRemedy() {
    twoSockets().delete("devices/system/cpu/cpu12/topology/physical_package_id");

    assertThat(OpenedProbe.refusal(tree)).contains("amd_energy-0/Ecore012", "probes.hwmon.sensors");
  }

  @Test
  void thePackageOfAnXeCardIsPartOfTheCard() throws InterruptedException {
    tree.device(0, "xe", "pci/a").write(HWMON0 + "energy1_input", 7).write(HWMON0 + "energy1_label", "card")
        .write(HWMON0 + "energy2_input", 5).write(HWMON0 + "energy2_label", "pkg");

    assertThat(domain("xe-0/pkg").partOf()).isEqualTo("xe-0/card");
  }

  @Test
  void theTileOfAnI915CardIsPartOfTheCard() throws InterruptedException {
    tree.device(0, "i915", "pci/a").write(HWMON0 + "energy1_input", 7)
        .device(1, "i915_gt0", "pci/a").write(HWMON1 + "energy1_input", 5);

    assertThat(domain("i915_gt0-0/energy1").partOf()).isEqualTo("i915-0/energy1");
  }

  @Test
  void theOutputOfAPowerSupplyIsPartOfItsInput() throws InterruptedException {
    power(0, "dps1200", "pin").write(HWMON0 + "power2_input", 5).write(HWMON0 + "power2_label", "pout1");

    assertThat(domain("dps1200-0/pout1").partOf()).isEqualTo("dps1200-0/pin");
  }

  @Test
  void idsStayWhereTheKernelNumbersDevicesAnew() throws InterruptedException {
    tree.device(4, "ina226", "i2c/b").write(SysfsTree.hwmon(4) + "power1_input", 7_000_000)
        .device(9, "ina226", "i2c/a").write(SysfsTree.hwmon(9) + "power1_input", 5_000_000)
        .write(SysfsTree.hwmon(9) + "power1_label", "at place a");

    assertThat(OpenedProbe.domains(tree)).containsOnlyKeys("ina226-0/at-place-a", "ina226-1/power1");
  }

  @Test
  void equalLabelsOfOneDeviceAreToldApart() throws InterruptedException {
    power(0, "pmbus", "pout").write(HWMON0 + "power2_input", 5).write(HWMON0 + "power2_label", "pout");

    assertThat(OpenedProbe.domains(tree)).containsOnlyKeys("pmbus-0/pout-power1", "pmbus-0/pout-power2");
  }

  @Test
  void anOldDriverKeepsItsAttributesOneFolderFurther() throws InterruptedException {
    tree.oldDevice(0, "power_meter", "ACPI000D:00").write("devices/ACPI000D:00/power1_average", 245_000_000)
        .write("devices/ACPI000D:00/power1_average_interval", 1000);

    assertThat(domain("power_meter-0/power1"))
        .extracting(EnergyDomain::updateInterval, EnergyDomain::resolutionJoules)
        .containsExactly(Duration.ofSeconds(1), 1.0);
  }

  @Test
  void anAverageOverAKnownTimeIsPreferred() throws InterruptedException {
    power(0, "fam15h_power", "power1").write(HWMON0 + "power1_average", 7).write(HWMON0 + "power1_average_interval",
        10);

    assertThat(domain("fam15h_power-0/power1").updateInterval()).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void theUpdateIntervalOfTheChipIsTaken() throws InterruptedException {
    power(0, "ina226", "power1").write(HWMON0 + "update_interval", 70);

    assertThat(domain("ina226-0/power1").updateInterval()).isEqualTo(Duration.ofMillis(70));
  }

  @Test
  void theKernelsViewOfABatteryAsASensorIsNotCountedBesideTheBattery() throws InterruptedException {
    tree.device(0, "BAT0", "bat").write("devices/bat/type", "Battery").write(HWMON0 + "power1_input", 7)
        .device(1, "ina226", "i2c/a").write(HWMON1 + "power1_input", 7);

    assertThat(OpenedProbe.domains(tree)).containsOnlyKeys("ina226-0/power1");
  }

  private EnergyDomain domain(String id) throws InterruptedException {
    Map<String, EnergyDomain> domains = OpenedProbe.domains(tree);
    assertThat(domains).containsKey(id);
    return domains.getOrDefault(id, domains.values().iterator().next());
  }

  private SysfsTree power(int index, String driver, String label) {
    String hwmon = SysfsTree.hwmon(index);
    return tree.device(index, driver, "place/" + index).write(hwmon + "power1_input", 7_540_000)
        .write(hwmon + "power1_label", label);
  }

  private SysfsTree twoSockets() {
    return tree.device(0, "amd_energy", "platform/amd_energy.0")
        .write(HWMON0 + "energy1_input", 7).write(HWMON0 + "energy1_label", "Ecore000")
        .write(HWMON0 + "energy2_input", 7).write(HWMON0 + "energy2_label", "Ecore012")
        .write(HWMON0 + "energy3_input", 7).write(HWMON0 + "energy3_label", "Esocket0")
        .write(HWMON0 + "energy4_input", 7).write(HWMON0 + "energy4_label", "Esocket1")
        .write("devices/system/cpu/cpu0/topology/physical_package_id", 0)
        .write("devices/system/cpu/cpu12/topology/physical_package_id", 1);
  }
}
