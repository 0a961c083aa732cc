package org.joulemark.probe.rapl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.Scope;
import org.joulemark.probe.source.CounterScale;

/** The counters of perf's energy events, under the names that powercap gives to the same registers. */
final class PerfRoute {

  /** The zone of powercap that each event is; per-core events of AMD are another unit, and not read. */
  private static final Map<String, String> ZONES = zones();
  private static final String PACKAGE_EVENT = "energy-pkg";
  private static final String PLATFORM_EVENT = "energy-psys";
  /**
   * The kernel adds up a register of 32 bits and takes its difference as signed, by a timer meant for 200 W: it must be
   * read before half of its range has passed. The finest unit is that of AMD and of server memory, 2^-16 J.
   */
  private static final double FINEST_UNIT_JOULES = 0x1p-16;
  private static final double JOULES_UNTIL_LOST = 0x1p31 * FINEST_UNIT_JOULES;

  private static final Pattern PACKAGE_NAME = Pattern.compile("package-(\\d+)(-die-\\d+)?");

  private PerfRoute() {}

  private static Map<String, String> zones() {
    var zones = new LinkedHashMap<String, String>();
    zones.put(PLATFORM_EVENT, "psys");
    zones.put(PACKAGE_EVENT, "package");
    zones.put("energy-cores", "core");
    zones.put("energy-gpu", "uncore");
    zones.put("energy-ram", "dram");
    return zones;
  }

  /**
   * Starts the events.
   *
   * @throws EnergySourceException where there are none or the kernel refuses them; the message says why
   */
  static CounterSet open(Path sysfs) {
    Path unit = sysfs.resolve("bus/event_source/devices/power");
    requireUnit(unit);
    Map<String, Integer> cpus = PerfPackages.cpus(sysfs, unit);
    var calls = new PerfSystemCalls();
    try {
      var counters = new ArrayList<RaplCounter>();
      ZONES.forEach((event, zone) -> PerfEvent.of(unit, event)
          .ifPresent(found -> cpus.forEach((name, cpu) -> counters.add(counter(calls, found, zone, name, cpu)))));
      requireAny(counters, unit);
      return new CounterSet(counters, calls::close);
    } catch (EnergySourceException refused) {
      calls.close();
      throw refused;
    }
  }

  private static void requireUnit(Path unit) {
    String architecture = System.getProperty("os.arch");
    if (!System.getProperty("os.name").equals("Linux") || !architecture.equals("amd64")) {
      throw new EnergySourceException("perf's energy events are read on Linux for x86-64 only, and this is "
          + System.getProperty("os.name") + " on " + architecture);
    }
    if (!Files.isDirectory(unit)) {
      throw new EnergySourceException(
          unit + " is missing: the driver is not loaded, or a hypervisor hides RAPL; on hardware type: sudo modprobe rapl");
    }
  }

  private static void requireAny(List<RaplCounter> counters, Path unit) {
    if (counters.isEmpty()) {
      throw new EnergySourceException(unit.resolve("events") + " has none of " + String.join(", ", ZONES.keySet())
          + "; use route powercap");
    }
  }

  private static RaplCounter counter(PerfSystemCalls calls, PerfEvent event, String zone, String name, int cpu) {
    DomainName domain = domain(zone, name);
    int descriptor = calls.open(event, cpu);
    double mostWatts = MostWatts.withoutLimit(domain.scope());
    return new RaplCounter(domain.id(), domain.scope(), domain.wholeId(), () -> calls.count(descriptor, event.name()),
        new CounterScale(event.joulesPerCount(), 0, mostWatts), true, FINEST_UNIT_JOULES, JOULES_UNTIL_LOST);
  }

  private static DomainName domain(String zone, String packageName) {
    var eachCoreCounted = new CpuModel(false, false);
    return switch (zone) {
      case "package" -> DomainName.of(packageName, null, eachCoreCounted);
      case "psys" -> platform(packageName);
      default -> DomainName.of(zone, packageName, eachCoreCounted);
    };
  }

  /** The kernel calls that of package 0 psys, that of package 1 psys-1. */
  private static DomainName platform(String packageName) {
    Matcher parts = PACKAGE_NAME.matcher(packageName);
    if (!parts.matches()) {
      throw new IllegalArgumentException(packageName + " is no name of a package");
    }
    String die = parts.group(2) == null ? "" : parts.group(2);
    return new DomainName((parts.group(1).equals("0") ? "psys" : "psys-" + parts.group(1)) + die, Scope.PLATFORM, null);
  }
}
