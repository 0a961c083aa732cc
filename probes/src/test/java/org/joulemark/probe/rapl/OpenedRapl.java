package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.HardwareTime;
import org.junit.jupiter.api.Assumptions;

/** The probe over a tree. */
final class OpenedRapl {

  private OpenedRapl() {}

  /** By the powercap folder. */
  static EnergyMeter over(SysfsTree tree, TimeSource time) throws InterruptedException {
    return open(tree, "powercap", time);
  }

  /** By the kernel's events, which count by the kernel's own clock. */
  static EnergyMeter overRealEvents(SysfsTree tree, String route) throws InterruptedException {
    try {
      return open(tree, route, TimeSource.system());
    } catch (EnergySourceException refused) {
      Assumptions.assumeFalse(refused.getMessage().contains("perf_event_paranoid"),
          "perf events are forbidden here: run the tests as root or type: sudo sysctl kernel.perf_event_paranoid=0");
      throw refused;
    }
  }

  static List<EnergyDomain> domains(SysfsTree tree, HardwareTime time) throws InterruptedException {
    try (EnergyMeter meter = over(tree, time)) {
      return meter.domains();
    }
  }

  static String refusal(SysfsTree tree, String route) {
    return catchThrowableOfType(EnergySourceException.class,
        () -> open(tree, route, HardwareTime.ofStillHardware()).close()).getMessage();
  }

  private static EnergyMeter open(SysfsTree tree, String route, TimeSource time) throws InterruptedException {
    var probe = new RaplProbe(tree.sysfs().toString(), route);
    return probe.open(Settings.of(probe.settings(), Map.of()), time);
  }
}
