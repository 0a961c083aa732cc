package org.joulemark.probe.hwmon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The power and energy sensors of a machine, each thing once. */
final class SensorScan {

  private static final Pattern VALUE = Pattern.compile("(energy|power)([0-9]{1,6})_(input|average)");

  private SensorScan() {}

  static List<HwmonSensor> under(Path sysfs) {
    return HwmonDevices.under(sysfs).stream().flatMap(device -> Repeats.without(sensors(device)).stream()).toList();
  }

  private static List<HwmonSensor> sensors(HwmonDevice device) {
    var sensors = new ArrayList<HwmonSensor>();
    for (Quantity quantity : Quantity.values()) {
      for (int channel : channels(device, quantity)) {
        sensors.add(sensor(device, quantity, channel));
      }
    }
    return withDistinctIds(sensors);
  }

  private static SortedSet<Integer> channels(HwmonDevice device, Quantity quantity) {
    var channels = new TreeSet<Integer>();
    for (Path file : SysfsFolder.entries(device.folder())) {
      Matcher value = VALUE.matcher(file.getFileName().toString());
      if (value.matches() && value.group(1).equals(quantity.prefix())) {
        channels.add(Integer.parseInt(value.group(2)));
      }
    }
    return channels;
  }

  private static HwmonSensor sensor(HwmonDevice device, Quantity quantity, int channel) {
    String name = quantity.prefix() + channel;
    String label = device.file(name + "_label").optionalText().filter(text -> !text.isBlank()).orElse(name);
    return new HwmonSensor(device, quantity, channel, device.folder().resolve(valueFile(device, name)), label,
        device.id() + "/" + Ids.word(label));
  }

  /** An average over a time that is told misses nothing in between; else what is drawn at the moment is clearer. */
  private static String valueFile(HwmonDevice device, String name) {
    boolean hasInput = Files.exists(device.folder().resolve(name + "_input"));
    Optional<String> interval = device.file(name + "_average_interval").optionalText();
    return hasInput && interval.isEmpty() ? name + "_input" : averageOrInput(device, name);
  }

  private static String averageOrInput(HwmonDevice device, String name) {
    return Files.exists(device.folder().resolve(name + "_average")) ? name + "_average" : name + "_input";
  }

  private static List<HwmonSensor> withDistinctIds(List<HwmonSensor> sensors) {
    var repeated = new HashSet<String>();
    var seen = new HashSet<String>();
    sensors.forEach(sensor -> {
      if (!seen.add(sensor.id())) {
        repeated.add(sensor.id());
      }
    });
    return sensors.stream()
        .map(sensor -> repeated.contains(sensor.id()) ? withChannel(sensor) : sensor)
        .toList();
  }

  private static HwmonSensor withChannel(HwmonSensor sensor) {
    return new HwmonSensor(sensor.device(), sensor.quantity(), sensor.channel(), sensor.file(), sensor.label(),
        sensor.id() + "-" + sensor.quantity().prefix() + sensor.channel());
  }
}
