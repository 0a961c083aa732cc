package org.joulemark.probe.hwmon;

import java.nio.file.Path;
import org.joulemark.api.EnergySourceException;

/** One battery, as {@code Documentation/ABI/testing/sysfs-class-power} describes it. */
record Battery(Path folder) {

  private static final double WATTS_PER_MICROWATT = 1e-6;
  private static final double VOLTS_PER_MICROVOLT = 1e-6;

  String name() {
    return folder.getFileName().toString();
  }

  String status() {
    return file("status").text();
  }

  boolean isDischarging() {
    return status().equals("Discharging");
  }

  /** Some drivers give what flows out a sign, which says no more than the status does. */
  double watts() {
    double watts = tellsPower() ? Math.abs(file("power_now").number()) * WATTS_PER_MICROWATT : amperes() * volts();
    if (watts == 0) {
      throw new EnergySourceException(
          folder
              + ": says 0 W while it discharges; its gauge has not settled, so wait half a minute and measure again");
    }
    return watts;
  }

  /** The finest difference of power that it seems to tell. */
  double stepWatts() {
    return tellsPower()
        ? WatchedSensor.roundness(file("power_now").number()) * WATTS_PER_MICROWATT
        : WatchedSensor.roundness(file("current_now").number()) * 1e-6 * volts();
  }

  private boolean tellsPower() {
    return file("power_now").optionalText().isPresent();
  }

  private double amperes() {
    return Math.abs(file("current_now").number()) * 1e-6;
  }

  private double volts() {
    return file("voltage_now").number() * VOLTS_PER_MICROVOLT;
  }

  void requirePower() {
    boolean tellsCurrent =
        file("current_now").optionalText().isPresent() && file("voltage_now").optionalText().isPresent();
    if (!tellsPower() && !tellsCurrent) {
      throw new EnergySourceException(
          folder + ": tells neither power_now nor current_now and voltage_now; this battery cannot be measured");
    }
  }

  private SysfsFile file(String name) {
    return new SysfsFile(folder.resolve(name));
  }
}
