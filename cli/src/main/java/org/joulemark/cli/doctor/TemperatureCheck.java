package org.joulemark.cli.doctor;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How hot the machine is before it is put to work. */
final class TemperatureCheck {

  /**
   * Processors of Intel and AMD throttle between 95 and 105 degrees (Tjunction in their data sheets). One that is as hot as
   * this before a measurement begins has little left until then.
   */
  private static final double HOT_DEGREES = 80;

  /** A sensor that is switched off, or is none, says less or more. */
  private static final double HIGHEST_CREDIBLE_DEGREES = 150;

  private static final double MILLIDEGREES = 1_000;

  /** Drivers of sensors within processors. */
  private static final List<String> PROCESSOR_SENSORS = List.of("coretemp", "k10temp", "zenpower", "cpu_thermal");

  private TemperatureCheck() {}

  static Finding find(Sysfs sysfs) {
    return Stream.concat(zones(sysfs), processorSensors(sysfs))
        .max(Comparator.comparingDouble(Sensor::degrees))
        .map(TemperatureCheck::judge)
        .orElseGet(() -> Finding.note("temperature", "unknown; the kernel shows no sensor here"));
  }

  private static Finding judge(Sensor hottest) {
    String detail = String.format(Locale.ROOT, "%.0f C at %s", hottest.degrees, hottest.name);
    return hottest.degrees <= HOT_DEGREES
        ? Finding.good("temperature", "at most " + detail)
        : Finding.warning(
            "temperature", detail,
            "a processor that is hot already slows down under load; let it cool, look after its fans and air");
  }

  private static Stream<Sensor> zones(Sysfs sysfs) {
    return sysfs.children("class/thermal", "thermal_zone\\d+")
        .stream()
        .flatMap(zone -> sensor(Sysfs.line(zone.resolve("type")), zone.resolve("temp")).stream());
  }

  private static Stream<Sensor> processorSensors(Sysfs sysfs) {
    return sysfs.children("class/hwmon", "hwmon\\d+")
        .stream()
        .filter(monitor -> PROCESSOR_SENSORS.contains(Sysfs.line(monitor.resolve("name")).orElse("")))
        .flatMap(monitor -> Sysfs.children(monitor, "temp\\d+_input").stream())
        .flatMap(input -> sensor(label(input), input).stream());
  }

  private static Optional<String> label(Path input) {
    Path label = input.resolveSibling(input.getFileName().toString().replace("_input", "_label"));
    return Sysfs.line(label).or(() -> Sysfs.line(input.resolveSibling("name")));
  }

  private static Optional<Sensor> sensor(Optional<String> name, Path temperature) {
    OptionalDouble millidegrees = Sysfs.number(temperature);
    if (millidegrees.isEmpty()) {
      return Optional.empty();
    }
    double degrees = millidegrees.getAsDouble() / MILLIDEGREES;
    return degrees > 0 && degrees < HIGHEST_CREDIBLE_DEGREES
        ? Optional.of(new Sensor(name.orElse("a sensor without a name"), degrees))
        : Optional.empty();
  }

  /** One temperature of the machine. */
  private record Sensor(String name, double degrees) {}
}
