package org.joulemark.probe.hwmon;

import java.util.List;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;

/**
 * Which sensors a user wants.
 *
 * @param names ids of sensors or of devices, or {@code all}
 */
record SensorSelection(List<String> names) {

  static final String ALL = "all";

  static SensorSelection of(String setting) {
    List<String> names = List.of(setting.strip().split("\\s+", -1));
    if (setting.isBlank() || (names.size() > 1 && names.contains(ALL))) {
      throw new InvalidInputException("no sensor '" + setting.strip()
          + "'; allowed in probes.hwmon.sensors: all alone, or names of sensors and devices separated by blanks");
    }
    return new SensorSelection(names);
  }

  boolean isAll() {
    return names.equals(List.of(ALL));
  }

  boolean includes(String id) {
    return isAll() || names.stream().anyMatch(name -> isMeantBy(name, id));
  }

  void requireKnown(List<String> ids) {
    for (String name : names) {
      if (!isAll() && ids.stream().noneMatch(id -> isMeantBy(name, id))) {
        throw new EnergySourceException(
            "no sensor '" + name + "'; allowed in probes.hwmon.sensors: all, or some of these separated by blanks: "
                + String.join(" ", ids));
      }
    }
  }

  private static boolean isMeantBy(String name, String id) {
    return id.equals(name) || id.startsWith(name + "/");
  }
}
