package org.joulemark.probe.redfish;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which figure of the service is read. */
enum ReadingChoice {
  /** Power from the first place that has it: environment metrics, sensor, power. */
  AUTO("auto"), ENVIRONMENT_METRICS("environment-metrics"), SENSOR("sensor"), POWER("power"),
  /** A counter of energy, the finest first. Never chosen unasked: most count whole kWh. */
  ENERGY("energy");

  private final String word;

  ReadingChoice(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ReadingChoice::word).toList();
  }

  static ReadingChoice of(String word) {
    return Arrays.stream(values()).filter(choice -> choice.word.equals(word)).findFirst().orElseThrow();
  }

  FigureSearch search(RedfishService service, Optional<String> member) {
    return switch (this) {
      case AUTO -> new FirstOf(List.of(metrics(service, "PowerWatts", FigureUnit.WATT, member),
          sensor(service, "Power", FigureUnit.WATT, member), new PowerControlSearch(service, member)));
      case ENVIRONMENT_METRICS -> metrics(service, "PowerWatts", FigureUnit.WATT, member);
      case SENSOR -> sensor(service, "Power", FigureUnit.WATT, member);
      case POWER -> new PowerControlSearch(service, member);
      case ENERGY -> new FirstOf(List.of(
          metrics(service, "EnergyJoules", FigureUnit.JOULE, member),
          sensor(service, "EnergyJoules", FigureUnit.JOULE, member),
          sensor(service, "EnergyWh", FigureUnit.WATT_HOUR, member),
          metrics(service, "EnergykWh", FigureUnit.KILOWATT_HOUR, member),
          sensor(service, "EnergykWh", FigureUnit.KILOWATT_HOUR, member)));
    };
  }

  private static FigureSearch metrics(
      RedfishService service, String property, FigureUnit unit, Optional<String> member) {
    return new EnvironmentMetricsSearch(service, property, unit, member);
  }

  private static FigureSearch sensor(RedfishService service, String type, FigureUnit unit, Optional<String> member) {
    return new SensorSearch(service, type, unit, member);
  }
}
