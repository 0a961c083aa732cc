package org.joulemark.probe.rapl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A sysfs in a folder of its own, laid out as the kernel's is: zones nested below {@code devices/virtual/powercap}, and
 * a link to each in {@code class/powercap}.
 */
record SysfsTree(Path sysfs) {

  static final String INTEL = "cpu:type:x86,ven0000fam0006mod008F:feature:,0000,0001";
  static final String AMD = "cpu:type:x86,ven0002fam0017mod0031:feature:,0000,0001";
  static final String VIRTUAL = INTEL + ",009D,009F,00C0";
  /** 2^32 - 1 units of 61 uJ, as Intel's packages have. */
  static final long RANGE = 262_143_328_850L;

  static SysfsTree of(Path folder, String modalias) {
    var tree = new SysfsTree(folder.resolve("sys"));
    tree.write("devices/system/cpu/modalias", modalias);
    return tree;
  }

  /** A zone that stands at 1 J. */
  Path zone(String folder, String name, long range) {
    return zone(folder, name, range, Map.of());
  }

  /** A zone with further files. */
  Path zone(String folder, String name, long range, Map<String, String> files) {
    String controlType = folder.substring(0, folder.indexOf(':'));
    Path zone = Path.of("devices/virtual/powercap", controlType);
    for (int end = folder.indexOf(':'); end > 0; end = folder.indexOf(':', end + 1)) {
      int next = folder.indexOf(':', end + 1);
      zone = zone.resolve(next < 0 ? folder : folder.substring(0, next));
    }
    write(zone.resolve("name").toString(), name);
    write(zone.resolve("energy_uj").toString(), "1000000");
    write(zone.resolve("max_energy_range_uj").toString(), Long.toString(range));
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(zone.resolve(file.getKey()).toString(), file.getValue());
    }
    link("class/powercap/" + folder, sysfs.resolve(zone));
    return sysfs.resolve(zone).resolve("energy_uj");
  }

  private void link(String name, Path target) {
    try {
      Path link = sysfs.resolve(name);
      Files.createDirectories(link.resolve("..").normalize());
      Files.createSymbolicLink(link, target);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path write(String name, String text) {
    try {
      Path file = sysfs.resolve(name);
      Files.createDirectories(file.resolve("..").normalize());
      return Files.writeString(file, text + "\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
