package org.joulemark.probe.rapl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.EnergySourceException;

/** What the kernel's answer to {@code perf_event_open} means, and what to type. */
final class PerfRefusal {

  // Linux UAPI, asm-generic/errno-base.h
  private static final int NOT_PERMITTED = 1;
  private static final int NO_SUCH_EVENT = 2;
  private static final int ACCESS_DENIED = 13;
  private static final int NO_SUCH_DEVICE = 19;
  private static final int INVALID = 22;
  private static final Path PARANOIA = Path.of("/proc/sys/kernel/perf_event_paranoid");

  private PerfRefusal() {}

  static EnergySourceException of(PerfEvent event, int cpu, int errno) {
    return new EnergySourceException("perf event power/" + event.name() + "/ of CPU " + cpu + " is refused: "
        + switch (errno) {
          case NOT_PERMITTED, ACCESS_DENIED -> permission(paranoia());
          case NO_SUCH_DEVICE -> "the CPU is offline; bring it back";
          case NO_SUCH_EVENT, INVALID -> "the CPU does not count it (errno " + errno + "); use route powercap";
          default -> "errno " + errno + "; see man perf_event_open, or use route powercap";
        });
  }

  private static String paranoia() {
    try {
      return Files.readString(PARANOIA).strip();
    } catch (IOException hidden) {
      return "unknown (" + hidden.getClass().getSimpleName() + ")";
    }
  }

  /** Linux, admin-guide/sysctl/kernel.rst: above 0, events of a whole CPU are for CAP_PERFMON only. */
  static String permission(String paranoia) {
    if (paranoia.equals("0") || paranoia.equals("-1")) {
      return "kernel.perf_event_paranoid is " + paranoia
          + " and allows it, so a container or security module forbids it; measure outside, or start the container with"
          + " docker run --cap-add PERFMON";
    }
    return "kernel.perf_event_paranoid is " + paranoia + ", and above 0 energy is for CAP_PERFMON only; type:"
        + " sudo sysctl kernel.perf_event_paranoid=0 (until the next boot; on the host of a container)";
  }
}
