package org.joulemark.probe.rapl;

import java.util.regex.Pattern;
import org.joulemark.api.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a zone is called here and what it covers, by its name alone: its index differs from machine to machine.
 *
 * @param wholeId see {@link RaplCounter}
 */
record DomainName(String id, Scope scope, @Nullable String wholeId) {

  // Linux, intel_rapl_common.c: one zone for each package, or for each die where packages have several
  private static final Pattern PACKAGE = Pattern.compile("package-\\d+(-die-\\d+)?");
  private static final Pattern PLATFORM = Pattern.compile("psys(-\\d+)?");

  /**
   * The domain of a zone.
   *
   * @param parent the domain id of the zone above it, null at the top
   */
  static DomainName of(String zone, @Nullable String parent, CpuModel cpu) {
    String id = parent == null ? zone : parent + "/" + zone;
    if (PACKAGE.matcher(zone).matches()) {
      return new DomainName(zone, Scope.CPU_PACKAGE, null);
    }
    if (PLATFORM.matcher(zone).matches()) {
      // Below a package in older kernels, and still wider than it
      return new DomainName(zone, Scope.PLATFORM, null);
    }
    return switch (zone) {
      case "core" -> cpu.countsSingleCores()
          ? new DomainName(parent == null ? "one-core" : parent + "/one-core", Scope.RAIL, parent)
          : new DomainName(id, Scope.CPU_CORES, parent);
      case "uncore" -> new DomainName(id, Scope.CPU_UNCORE, parent);
      // Listed below its package, and not counted by it
      case "dram" -> new DomainName(id, Scope.DRAM, null);
      default -> new DomainName(id, Scope.RAIL, parent);
    };
  }
}
