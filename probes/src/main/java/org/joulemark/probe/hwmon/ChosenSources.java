package org.joulemark.probe.hwmon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.JouleSource;

/** What a user wants of what a machine has. */
final class ChosenSources {

  private ChosenSources() {}

  static List<JouleSource> of(Path sysfs, SensorSelection selection, Duration longestWatch, Duration batteryInterval,
      TimeSource time) throws InterruptedException {
    List<HwmonSensor> sensors = SensorScan.under(sysfs);
    SystemBatteries batteries = SystemBatteries.under(sysfs);
    requireAny(sysfs, sensors, batteries);
    selection.requireKnown(ids(sensors, batteries));
    List<HwmonSensor> chosen = sensors.stream().filter(sensor -> selection.includes(sensor.id())).toList();
    var sources = new ArrayList<>(SensorSources.of(chosen, sysfs, longestWatch, time));
    if (isWanted(batteries, selection, chosen)) {
      sources.add(batteries.source(batteryInterval, time));
    }
    return sources;
  }

  /** Of "all" a battery on mains is left out where there is anything else, for it has nothing to tell. */
  private static boolean isWanted(SystemBatteries batteries, SensorSelection selection, List<HwmonSensor> chosen) {
    return batteries.arePresent() && selection.includes(batteries.id())
        && (!selection.isAll() || chosen.isEmpty() || batteries.supplyTheMachine());
  }

  private static List<String> ids(List<HwmonSensor> sensors, SystemBatteries batteries) {
    Stream<String> battery = batteries.arePresent() ? Stream.of(batteries.id()) : Stream.empty();
    return Stream.concat(sensors.stream().map(HwmonSensor::id), battery).toList();
  }

  private static void requireAny(Path sysfs, List<HwmonSensor> sensors, SystemBatteries batteries) {
    Path folder = sysfs.resolve("class/hwmon");
    if (sensors.isEmpty() && !batteries.arePresent()) {
      throw new EnergySourceException(Files.isDirectory(folder)
          ? folder + ": has no power or energy sensor (" + devices(sysfs)
              + "); on a server with an ACPI power meter run: sudo modprobe acpi_power_meter"
          : folder + ": there is no such folder; this probe needs Linux with sysfs mounted, and a kernel with hwmon");
    }
  }

  private static String devices(Path sysfs) {
    String names =
        HwmonDevices.under(sysfs).stream().map(HwmonDevice::driver).distinct().collect(Collectors.joining(", "));
    return names.isEmpty() ? "no device at all, as in most virtual machines" : "its devices are " + names;
  }
}
