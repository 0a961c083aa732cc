package org.joulemark.cli.doctor;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joulemark.engine.results.HostRecord;
import org.joulemark.engine.runner.HostInspection;

/** The JDK and the machine. */
public final class MachineCheck {

  /** A load above this share of the processors is other work that ends up in the figures. */
  private static final double HIGHEST_LOAD = 0.2;

  private static final double GIBIBYTE = 1L << 30;

  private MachineCheck() {}

  /**
   * What was found.
   *
   * @param sysfs what Linux tells of the machine
   */
  public static List<Finding> find(Sysfs sysfs) throws InterruptedException {
    HostRecord host = HostInspection.inspect();
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.good(
            "JDK",
            Runtime.version() + ", " + System.getProperty("java.vendor") + ", in " + System.getProperty("java.home")));
    findings.add(VectorWidth.find());
    findings.add(Finding.good("system", host.operatingSystem() + ", " + host.architecture()));
    findings.add(
        Finding.good(
            "CPU",
            (host.cpuModel() == null ? "unknown model" : host.cpuModel()) + ", " + host.processors() + " processors"));
    findings.add(
        Finding.good("memory", String.format(Locale.ROOT, "%.1f GiB", host.memoryBytes() / GIBIBYTE)));
    findings.add(hypervisor(host));
    findings.addAll(FrequencyCheck.find(sysfs));
    findings.add(ThreadCheck.find(sysfs));
    findings.add(TemperatureCheck.find(sysfs));
    findings.add(load(host.processors()));
    findings.add(BusyProcesses.find());
    return findings;
  }

  private static Finding hypervisor(HostRecord host) {
    return host.hypervisor() == null
        ? Finding.good("hypervisor", "none seen")
        : Finding.warning(
            "hypervisor",
            host.hypervisor(),
            "a virtual machine shares its processors and seldom sees energy counters; measure on the bare machine");
  }

  private static Finding load(int processors) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    if (load < 0) {
      return Finding.note("load", "unknown");
    }
    String detail = String.format(Locale.ROOT, "%.2f over the last minute", load);
    return load <= HIGHEST_LOAD * processors
        ? Finding.good("load", detail)
        : Finding.warning("load", detail, "other work ends up in the figures; stop it, or wait");
  }
}
