package org.joulemark.probe.hwmon;

import java.nio.file.Path;

/**
 * One power or energy sensor.
 *
 * @param channel its number among the device's sensors of this quantity
 * @param file of its value
 * @param label what it measures in the driver's words, or {@code energy1} where the driver has none
 * @param id unique on this machine: {@code amd_energy-0/Esocket0}
 */
record HwmonSensor(HwmonDevice device, Quantity quantity, int channel, Path file, String label, String id) {

  /** Microjoules or microwatts. */
  long raw() {
    return new SysfsFile(file).number();
  }

  boolean isOf(String driver) {
    return device.driver().equals(driver);
  }
}
