package org.joulemark.probe.estimate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.joulemark.api.EnergySourceException;

/**
 * The JDK's own view. Not used on Linux, where it counts ticks of 10 ms; elsewhere it is as fine as the operating
 * system's process times: 1 us on macOS, 1/64 s on Windows.
 */
record ManagementCpuClock(OperatingSystemMXBean system) implements CpuClock {

  static ManagementCpuClock open() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        && system.getProcessCpuTime() >= 0) {
      return new ManagementCpuClock(system);
    }
    throw new EnergySourceException(
        "this JVM does not tell the CPU time of its process; run joulemark on a HotSpot JDK");
  }

  @Override
  public long busyNanos() {
    return system.getProcessCpuTime();
  }

  @Override
  public void close() {}
}
