package org.joulemark.probe.hwmon;

import org.joulemark.api.Scope;

/**
 * What the joules of a sensor are spent by, by the kernel's documentation of its driver (Documentation/hwmon, and
 * Documentation/ABI for GPUs). Of any other driver it is not known what it feeds.
 */
final class DriverScope {

  private DriverScope() {}

  static Scope of(HwmonSensor sensor) {
    return switch (sensor.device().driver()) {
      case "power_meter", "aem1", "aem2" -> Scope.NODE;
      case "amd_energy", "zenergy" -> sensor.label().startsWith("Ecore") ? Scope.CPU_CORES : Scope.CPU_PACKAGE;
      case "zenpower" -> sensor.label().endsWith("P_Core") ? Scope.CPU_CORES : Scope.CPU_UNCORE;
      case "fam15h_power", "amd_hsmp_hwmon" -> Scope.CPU_PACKAGE;
      case "amdgpu" -> isProcessorWithGraphics(sensor.device()) ? Scope.CPU_PACKAGE : Scope.GPU_BOARD;
      case "xe", "nouveau" -> Scope.GPU_BOARD;
      case String driver when driver.startsWith("i915") -> Scope.GPU_BOARD;
      default -> Scope.RAIL;
    };
  }

  /** Of these, amdgpu tells the power of the whole socket; only they have a northbridge whose voltage it tells. */
  private static boolean isProcessorWithGraphics(HwmonDevice device) {
    return device.file("in1_label").optionalText().filter("vddnb"::equals).isPresent();
  }

  /** More than one domain of this scope can draw, with room for hardware to come. */
  static double mostWatts(Scope scope) {
    return switch (scope) {
      case PROCESS, CPU_PACKAGE, CPU_CORES, CPU_UNCORE, DRAM -> 2_000;
      case GPU_BOARD, RAIL -> 5_000;
      case PLATFORM, NODE -> 100_000;
    };
  }
}
