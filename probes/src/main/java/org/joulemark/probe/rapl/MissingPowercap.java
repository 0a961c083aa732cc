package org.joulemark.probe.rapl;

import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.EnergySourceException;

/** Why there are no zones, as far as can be told. */
final class MissingPowercap {

  private MissingPowercap() {}

  /**
   * The refusal.
   *
   * @param masked whether zones are listed and lead nowhere
   */
  static EnergySourceException in(Path sysfs, boolean masked) {
    return new EnergySourceException(sysfs.resolve("class/powercap") + " has no RAPL zone: " + reason(sysfs, masked));
  }

  private static String reason(Path sysfs, boolean masked) {
    String system = System.getProperty("os.name");
    if (!system.equals("Linux")) {
      return "it is a folder of Linux, and this is " + system;
    }
    if (masked) {
      return "its links lead nowhere, as in a container that hides " + sysfs.resolve("devices/virtual/powercap")
          + "; measure outside, or start it with docker run --security-opt systempaths=unconfined"
          + " (podman run --security-opt unmask=ALL)";
    }
    if (CpuModel.of(sysfs).virtual()) {
      return "this is a virtual machine, and its hypervisor passes on no RAPL counters; measure on the host";
    }
    return "the driver is not loaded, or the CPU has no RAPL (Intel has since Sandy Bridge, AMD since Zen with Linux 5.11); "
        + (isContainer(sysfs) ? "this is a container, so type on its host: " : "type: ")
        + "sudo modprobe intel_rapl_msr";
  }

  private static boolean isContainer(Path sysfs) {
    return Files.exists(sysfs.resolveSibling(".dockerenv")) || Files.exists(sysfs.resolveSibling("run/.containerenv"));
  }
}
