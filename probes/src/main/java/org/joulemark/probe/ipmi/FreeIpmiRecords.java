package org.joulemark.probe.ipmi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The descriptions of sensors as {@code ipmi-sensors -vvv} prints them: lines of key and value, an empty line between two. */
final class FreeIpmiRecords {

  private static final Pattern BETWEEN = Pattern.compile("\\R\\R+");
  private static final Pattern FIELD = Pattern.compile("(?m)^([^:\\n]+): (.*)$");
  private static final Pattern RESOLUTION = Pattern.compile("([0-9.]+) (.+)");

  private FreeIpmiRecords() {}

  static SensorRepository of(String output) {
    List<AnalogSensor> sensors =
        BETWEEN.splitAsStream(output).map(FreeIpmiRecords::sensor).flatMap(Optional::stream).toList();
    return new SensorRepository(sensors);
  }

  /** Only a sensor that tells a quantity has a resolution. */
  private static Optional<AnalogSensor> sensor(String record) {
    Map<String, String> fields = FIELD.matcher(record).results()
        .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2).strip(), (first, _) -> first));
    String id = fields.get("Record ID");
    String name = fields.get("ID String");
    var resolution = RESOLUTION.matcher(fields.getOrDefault("Resolution", ""));
    if (id == null || name == null || !resolution.matches()) {
      return Optional.empty();
    }
    boolean linear = fields.getOrDefault("Linearization", "").startsWith("linear");
    double step = linear ? Double.parseDouble(resolution.group(1)) : 0;
    return Optional.of(new AnalogSensor(Integer.parseInt(id), name, resolution.group(2).equals("W"), step));
  }
}
