package org.joulemark.probe.rapl;

import java.nio.file.Path;

/**
 * A sysfs whose RAPL unit is the kernel's own unit of software events, so that the system calls are real: its CPU clock
 * counts nanoseconds of one CPU, and a scale makes them joules of a known power.
 */
final class PerfTree {

  /** Of the package: each nanosecond is worth so many joules. */
  static final double PACKAGE_WATTS = 50;
  static final double CORES_WATTS = 30;
  // Linux UAPI, linux/perf_event.h: PERF_TYPE_SOFTWARE; PERF_COUNT_SW_CPU_CLOCK is its event 0
  private static final String SOFTWARE = "1";
  private static final String CPU_CLOCK = "event=0x00";

  private PerfTree() {}

  static SysfsTree of(Path folder) {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    unit(tree, "type", SOFTWARE);
    unit(tree, "cpumask", "0");
    tree.write("devices/system/cpu/cpu0/topology/physical_package_id", "0");
    tree.write("devices/system/cpu/cpu0/topology/die_id", "0");
    event(tree, "energy-pkg", PACKAGE_WATTS);
    event(tree, "energy-cores", CORES_WATTS);
    return tree;
  }

  static void event(SysfsTree tree, String name, double watts) {
    unit(tree, "events/" + name, CPU_CLOCK);
    unit(tree, "events/" + name + ".unit", "Joules");
    unit(tree, "events/" + name + ".scale", watts * 1e-9 + "");
  }

  static void unit(SysfsTree tree, String file, String text) {
    tree.write("bus/event_source/devices/power/" + file, text);
  }
}
