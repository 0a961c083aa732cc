package org.joulemark.probe.rapl;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The CPUs that RAPL events are read on, and the packages they stand for, called as powercap calls them. */
final class PerfPackages {

  private PerfPackages() {}

  /** One CPU for each package, or for each die where packages have several; by package name. */
  static Map<String, Integer> cpus(Path sysfs, Path unit) {
    List<Integer> cpus = CpuList.in(unit.resolve("cpumask"));
    var cpusOfPackage = new HashMap<Long, Integer>();
    for (int cpu : cpus) {
      cpusOfPackage.merge(topology(sysfs, cpu, "physical_package_id"), 1, Integer::sum);
    }
    var names = new TreeMap<String, Integer>();
    for (int cpu : cpus) {
      long number = topology(sysfs, cpu, "physical_package_id");
      boolean several = cpusOfPackage.getOrDefault(number, 0) > 1;
      names.put("package-" + number + (several ? "-die-" + topology(sysfs, cpu, "die_id") : ""), cpu);
    }
    return names;
  }

  private static long topology(Path sysfs, int cpu, String file) {
    Path path = sysfs.resolve("devices/system/cpu/cpu" + cpu + "/topology").resolve(file);
    return SysfsFile.number(path, SysfsFile.requiredText(path));
  }
}
