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
  static final int SOFTWARE = 1;
  static final long CPU_CLOCK = 0;

  private PerfTree() {}

  static SysfsTree of(Path folder) {
    SysfsTree tree = SysfsTree.of(folder, SysfsTree.INTEL);
    unit(tree, "type", Integer.toString(SOFTWARE));
    unit(tree, "cpumask", "0");
    tree.write("devices/system/cpu/cpu0/topology/physical_package_id", "0");
    tree.write("devices/system/cpu/cpu0/topology/die_id", "0");
    event(tree, "energy-pkg", PACKAGE_WATTS);
    event(tree, "energy-cores", CORES_WATTS);
    return tree;
  }

  static void event(SysfsTree tree, String name, double watts) {
    unit(tree, "events/" + name, "event=0x" + Long.toHexString(CPU_CLOCK));
    unit(tree, "events/" + name + ".unit", "Joules");
    unit(tree, "events/" + name + ".scale", watts * 1e-9 + "");
  }

  static void unit(SysfsTree tree, String file, String text) {
    tree.write("bus/event_source/devices/power/" + file, text);
  }
}
