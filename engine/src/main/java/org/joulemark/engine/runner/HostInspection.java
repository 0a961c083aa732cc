package org.joulemark.engine.runner;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.joulemark.engine.results.HostRecord;
import org.jspecify.annotations.Nullable;

/** Reads what this machine says about itself; on Linux from procfs and sysfs, elsewhere only what the JDK knows. */
public final class HostInspection {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final Path SYSTEM_VENDOR = Path.of("/sys/class/dmi/id/sys_vendor");
  private static final Path PRODUCT_NAME = Path.of("/sys/class/dmi/id/product_name");
  private static final Path GOVERNOR = Path.of("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");

  private HostInspection() {}

  public static HostRecord inspect() {
    return new HostRecord(
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch"),
        cpuInfo("model name"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize(),
        hypervisor(),
        firstLine(GOVERNOR));
  }

  /** The flag is set by the hypervisor itself; the name is whatever its firmware tells. */
  private static @Nullable String hypervisor() {
    String flags = cpuInfo("flags");
    if (flags == null || !flags.contains(" hypervisor")) {
      return null;
    }
    String vendor = firstLine(SYSTEM_VENDOR);
    String product = firstLine(PRODUCT_NAME);
    return vendor == null ? "present, unnamed" : vendor + (product == null ? "" : " " + product);
  }

  private static @Nullable String cpuInfo(String key) {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(null);
    } catch (IOException notLinux) {
      return null;
    }
  }

  private static @Nullable String firstLine(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse(null);
    } catch (IOException absent) {
      return null;
    }
  }
}
