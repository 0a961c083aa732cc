package org.joulemark.probe.hwmon;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.probe.source.HardwareTime;

/** A laptop that has everything: an AMD processor, two GPUs, an ACPI power meter and a battery in discharge. */
final class SimulatedMachine {

  static final Map<String, Double> WATTS = Map.of("amd_energy-0/Ecore000", 8.0, "amd_energy-0/Ecore001", 9.0,
      "amd_energy-0/Esocket0", 60.0, "xe-0/card", 120.0, "xe-0/pkg", 95.0, "amdgpu-0/PPT", 150.0,
      "power_meter-0/power1",
      390.0, "battery/BAT0", 391.0);

  private final SysfsTree tree;
  private final HardwareTime time;

  SimulatedMachine(Path folder) {
    this.tree = new SysfsTree(folder);
    describe();
    this.time = SensorSimulator.moving(tree,
        List.of(SysfsTree.hwmon(0) + "energy1_input", SysfsTree.hwmon(0) + "energy2_input",
            SysfsTree.hwmon(0) + "energy3_input", SysfsTree.hwmon(1) + "energy1_input",
            SysfsTree.hwmon(1) + "energy2_input"),
        List.of(SysfsTree.hwmon(2) + "power1_average", "devices/ACPI000D:00/power1_average",
            "class/power_supply/BAT0/power_now"),
        List.of(8.0, 9.0, 60.0, 120.0, 95.0, 150.0, 390.0, 391.0));
  }

  private void describe() {
    tree.device(0, "amd_energy", "platform/amd_energy.0")
        .write(SysfsTree.hwmon(0) + "energy1_label", "Ecore000")
        .write(SysfsTree.hwmon(0) + "energy2_label", "Ecore001")
        .write(SysfsTree.hwmon(0) + "energy3_label", "Esocket0")
        .write("devices/system/cpu/cpu0/topology/physical_package_id", 0)
        .write("devices/system/cpu/cpu1/topology/physical_package_id", 0)
        .device(1, "xe", "pci0000:00/0000:03:00.0")
        .write(SysfsTree.hwmon(1) + "energy1_label", "card")
        .write(SysfsTree.hwmon(1) + "energy2_label", "pkg")
        .device(2, "amdgpu", "pci0000:00/0000:04:00.0")
        .write(SysfsTree.hwmon(2) + "power1_label", "PPT")
        .oldDevice(3, "power_meter", "ACPI000D:00")
        .write("devices/ACPI000D:00/power1_average_interval", 50)
        .write("class/power_supply/BAT0/type", "Battery")
        .write("class/power_supply/BAT0/status", "Discharging");
  }

  HwmonProbe probe() {
    return new HwmonProbe(tree.root().toString(), "0.05");
  }

  /** That its sensors live by. */
  HardwareTime time() {
    return time;
  }
}
