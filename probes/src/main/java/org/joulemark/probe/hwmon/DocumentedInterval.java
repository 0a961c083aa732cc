package org.joulemark.probe.hwmon;

import java.time.Duration;
import java.util.Optional;

/** How often a sensor updates, where the kernel tells. */
final class DocumentedInterval {

  /** Documentation/hwmon/amd_energy.rst: "These registers are updated every 1ms". */
  private static final Duration RAPL = Duration.ofMillis(1);

  private DocumentedInterval() {}

  static Optional<Duration> of(HwmonSensor sensor) {
    if (sensor.isOf("amd_energy") || sensor.isOf("zenergy")) {
      return Optional.of(RAPL);
    }
    String file = sensor.file().getFileName().toString();
    return file.endsWith("_average")
        ? milliseconds(sensor, file + "_interval")
        : milliseconds(sensor, "update_interval");
  }

  private static Optional<Duration> milliseconds(HwmonSensor sensor, String file) {
    SysfsFile interval = sensor.device().file(file);
    return interval.optionalText().map(_ -> interval.number()).filter(value -> value > 0).map(Duration::ofMillis);
  }
}
