package org.joulemark.probe.hwmon;

import java.util.HashMap;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/** The probe over a tree whose sensors stand still. */
final class OpenedProbe {

  private static final HwmonProbe PROBE = new HwmonProbe();

  private OpenedProbe() {}

  static EnergyMeter over(SysfsTree tree, String sensors) {
    return PROBE.open(settings(tree, sensors));
  }

  static EnergyMeter over(SysfsTree tree) {
    return over(tree, "all");
  }

  /** By id, of what a meter says at its opening. */
  static Map<String, EnergyDomain> domains(SysfsTree tree, String sensors) {
    var domains = new HashMap<String, EnergyDomain>();
    try (EnergyMeter meter = over(tree, sensors)) {
      meter.domains().forEach(domain -> domains.put(domain.id(), domain));
    }
    return domains;
  }

  static Map<String, EnergyDomain> domains(SysfsTree tree) {
    return domains(tree, "all");
  }

  static String refusal(SysfsTree tree, String sensors) {
    return PROBE.available(settings(tree, sensors)) instanceof Support.No(String reason) ? reason : "available";
  }

  static String refusal(SysfsTree tree) {
    return refusal(tree, "all");
  }

  private static Settings settings(SysfsTree tree, String sensors) {
    return Settings.of(PROBE.settings(),
        Map.of("sysfs", tree.root().toString(), "sensors", sensors, "watchSeconds", "0.01"));
  }
}
