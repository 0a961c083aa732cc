package org.joulemark.probe.redfish;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/**
 * What a sensor tells of its own figure (DMTF schema Sensor).
 *
 * @param interval {@code SensingInterval}, where it is one
 * @param relativeUncertainty one standard deviation as a fraction, from {@code ReadingAccuracy} (a largest deviation in
 *     the unit of the reading, so that a deviation of any size up to it is as likely) or {@code Accuracy} (an error in
 *     percent)
 */
record Told(Optional<Duration> interval, OptionalDouble relativeUncertainty) {

  private static final double DEVIATIONS_WITHIN_LIMITS = Math.sqrt(3);
  private static final double PERCENT = 100;

  static Told nothing() {
    return new Told(Optional.empty(), OptionalDouble.empty());
  }

  static Told by(JsonNode sensor) {
    return new Told(interval(sensor.path("SensingInterval").stringValue("")), relativeUncertainty(sensor));
  }

  private static Optional<Duration> interval(String text) {
    try {
      return Optional.of(Duration.parse(text)).filter(Duration::isPositive);
    } catch (DateTimeParseException unusable) {
      return Optional.empty();
    }
  }

  private static OptionalDouble relativeUncertainty(JsonNode sensor) {
    double limit = sensor.path("ReadingAccuracy").doubleValue(0);
    double reading = sensor.path("Reading").doubleValue(0);
    if (limit > 0 && reading > 0) {
      return OptionalDouble.of(limit / reading / DEVIATIONS_WITHIN_LIMITS);
    }
    double percent = sensor.path("Accuracy").doubleValue(0);
    return percent > 0 ? OptionalDouble.of(percent / PERCENT) : OptionalDouble.empty();
  }
}
