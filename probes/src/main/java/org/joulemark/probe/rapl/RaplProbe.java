package org.joulemark.probe.rapl;

import java.nio.file.Path;
import java.util.List;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;

/**
 * Counts the joules of CPU packages, their cores and graphics, memory and platform by RAPL, on Linux with an Intel or
 * AMD CPU. Both routes to the counters read the same registers; {@code docs/probes/rapl.md} tells what they need.
 */
public final class RaplProbe implements EnergyProbe {

  private static final String SYSFS = "sysfs";
  private static final String ROUTE = "route";

  private final String defaultSysfs;
  private final String defaultRoute;

  /** The counters of this machine. */
  public RaplProbe() {
    this("/sys", "auto");
  }

  /** The counters of another tree, laid out as sysfs is. */
  RaplProbe(String defaultSysfs, String defaultRoute) {
    this.defaultSysfs = defaultSysfs;
    this.defaultRoute = defaultRoute;
  }

  @Override
  public String id() {
    return "rapl";
  }

  @Override
  public String description() {
    return "Energy counters of Intel and AMD CPUs: packages, cores, graphics, memory, platform (RAPL)";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of(
        new SettingDeclaration(SYSFS, new SettingType.PathName(), defaultSysfs, "Where the kernel's sysfs is mounted"),
        new SettingDeclaration(ROUTE, new SettingType.Choice("auto", "powercap", "perf"), defaultRoute,
            "How the counters are read: class/powercap of sysfs, perf events, or the first of these that works"));
  }

  @Override
  public EnergyMeter open(Settings settings, TimeSource time) throws InterruptedException {
    Path sysfs = Path.of(settings.text(SYSFS));
    return switch (settings.text(ROUTE)) {
      case "powercap" -> RaplOpening.meterOf(PowercapRoute.open(sysfs), time);
      case "perf" -> RaplOpening.meterOf(PerfRoute.open(sysfs), time);
      default -> openFirst(sysfs, time);
    };
  }

  /** No fallback to something rougher: either route reads the same registers. */
  private static EnergyMeter openFirst(Path sysfs, TimeSource time) throws InterruptedException {
    try {
      return RaplOpening.meterOf(PowercapRoute.open(sysfs), time);
    } catch (EnergySourceException noPowercap) {
      try {
        return RaplOpening.meterOf(PerfRoute.open(sysfs), time);
      } catch (EnergySourceException noPerf) {
        throw new EnergySourceException(
            "RAPL cannot be read by either route. powercap: " + noPowercap.getMessage() + ". perf: "
                + noPerf.getMessage(),
            noPerf);
      }
    }
  }
}
