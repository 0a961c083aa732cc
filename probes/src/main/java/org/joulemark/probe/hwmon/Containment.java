package org.joulemark.probe.hwmon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joulemark.api.EnergySourceException;

/**
 * Which sensor contains which.
 *
 * @param sysfs for the sockets of cores
 * @param sensors that are read; a whole that is not read contains nothing
 */
record Containment(Path sysfs, List<HwmonSensor> sensors) {

  private static final String CORE = "Ecore";
  private static final String SOCKET = "Esocket";

  Optional<String> wholeOf(HwmonSensor part) {
    return switch (part.device().driver()) {
      case "amd_energy", "zenergy" -> part.label().startsWith(CORE) ? socketOf(part) : Optional.empty();
      // A card contains its package: Documentation/ABI/testing/sysfs-driver-intel-xe-hwmon.
      case "xe" -> part.label().equals("pkg") ? sibling(part, "card"::equals) : Optional.empty();
      case String driver when driver.startsWith("i915_gt") -> sameHardware(part, "i915");
      // A power supply's outputs come from its input, in the words of all PMBus drivers.
      default -> part.label().matches("pout[0-9]*") ? sibling(part, label -> label.matches("pin1?")) : Optional.empty();
    };
  }

  private Optional<String> sibling(HwmonSensor part, Predicate<String> label) {
    return sensors.stream()
        .filter(other -> other.device().equals(part.device()) && label.test(other.label()))
        .map(HwmonSensor::id)
        .findFirst();
  }

  private Optional<String> sameHardware(HwmonSensor part, String driver) {
    return sensors.stream()
        .filter(other -> other.isOf(driver) && other.device().place().equals(part.device().place()))
        .map(HwmonSensor::id)
        .findFirst();
  }

  private Optional<String> socketOf(HwmonSensor core) {
    boolean socketsAreRead = sibling(core, label -> label.startsWith(SOCKET)).isPresent();
    return socketsAreRead ? sibling(core, (SOCKET + socketNumber(core))::equals) : Optional.empty();
  }

  /** The driver numbers cores as the kernel numbers the first hardware thread of each. */
  private long socketNumber(HwmonSensor core) {
    String number = core.label().substring(CORE.length()).replaceFirst("^0+(?=.)", "");
    Path file = sysfs.resolve("devices/system/cpu/cpu" + number + "/topology/physical_package_id");
    if (!Files.exists(file)) {
      throw new EnergySourceException(
          core.id() + ": its socket is unknown, for there is no " + file + "; name sockets without cores by"
              + " probes.hwmon.sensors");
    }
    return new SysfsFile(file).number();
  }
}
