package org.joulemark.probe.hwmon;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.time.HeldTime;

/** The probe over a tree whose sensors stand still. */
final class OpenedProbe {

  private static final HwmonProbe PROBE = new HwmonProbe();

  private OpenedProbe() {}

  static EnergyMeter over(SysfsTree tree, String sensors, TimeSource time) throws InterruptedException {
    return PROBE.open(settings(tree, sensors), time);
  }

  static EnergyMeter over(SysfsTree tree, String sensors) throws InterruptedException {
    return over(tree, sensors, HeldTime.skipping());
  }

  static EnergyMeter over(SysfsTree tree) throws InterruptedException {
    return over(tree, "all");
  }

  /** By id, of what a meter says at its opening. */
  static Map<String, EnergyDomain> domains(SysfsTree tree, String sensors) throws InterruptedException {
    var domains = new HashMap<String, EnergyDomain>();
    try (EnergyMeter meter = over(tree, sensors)) {
      meter.domains().forEach(domain -> domains.put(domain.id(), domain));
    }
    return domains;
  }

  static Map<String, EnergyDomain> domains(SysfsTree tree) throws InterruptedException {
    return domains(tree, "all");
  }

  static String refusal(SysfsTree tree, String sensors) {
    return catchThrowableOfType(EnergySourceException.class, () -> over(tree, sensors).close()).getMessage();
  }

  static String refusal(SysfsTree tree) {
    return refusal(tree, "all");
  }

  private static Settings settings(SysfsTree tree, String sensors) {
    return Settings.of(PROBE.settings(),
        Map.of("sysfs", tree.root().toString(), "sensors", sensors, "watchSeconds", "0.01"));
  }
}
