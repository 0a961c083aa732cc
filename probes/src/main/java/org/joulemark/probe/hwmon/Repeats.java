package org.joulemark.probe.hwmon;

import java.util.List;

/** Sensors of one device that tell the same thing a second time. */
final class Repeats {

  private Repeats() {}

  static List<HwmonSensor> without(List<HwmonSensor> sensors) {
    return sensors.stream().filter(sensor -> !isRepeat(sensor, sensors)).toList();
  }

  private static boolean isRepeat(HwmonSensor sensor, List<HwmonSensor> all) {
    return switch (sensor.quantity()) {
      // Two accumulators of one current, which differ in when they count: Documentation/hwmon/ltc2947.rst.
      case ENERGY -> sensor.isOf("ltc2947") && sensor.channel() > 1;
      case POWER -> isLimitOfAnotherLength(sensor) || all.stream().anyMatch(other -> isEnergyOf(other, sensor));
    };
  }

  /** Power limits of two lengths on one supply: amdgpu's slowPPT and fastPPT. */
  private static boolean isLimitOfAnotherLength(HwmonSensor sensor) {
    return sensor.isOf("amdgpu") && sensor.label().equals("fastPPT");
  }

  /** The driver that measures both power and energy says so by one label, or by one channel where it has no labels. */
  private static boolean isEnergyOf(HwmonSensor energy, HwmonSensor power) {
    boolean unlabelled = isUnlabelled(energy) || isUnlabelled(power);
    boolean same = unlabelled ? energy.channel() == power.channel() : energy.label().equals(power.label());
    return same && energy.quantity() == Quantity.ENERGY;
  }

  private static boolean isUnlabelled(HwmonSensor sensor) {
    return sensor.label().equals(sensor.quantity().prefix() + sensor.channel());
  }
}
