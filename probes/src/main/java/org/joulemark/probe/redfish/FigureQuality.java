package org.joulemark.probe.redfish;

import java.time.Duration;
import java.util.Optional;
import org.joulemark.api.Settings;

/**
 * How good a figure is: what the user says, else what the sensor tells of itself, else what is common.
 *
 * @param updateInterval never shorter than one question takes, for no more can be seen of it
 * @param relativeUncertainty one standard deviation as a fraction
 */
record FigureQuality(Duration updateInterval, double relativeUncertainty) {

  static final String UPDATE_INTERVAL = "updateIntervalSeconds";
  static final String RELATIVE_UNCERTAINTY = "relativeUncertainty";

  /** BMCs update their power about once a second. */
  private static final Duration COMMON_INTERVAL = Duration.ofSeconds(1);
  /**
   * ENERGY STAR for computer servers (version 3.0, data measurement and output) asks for input power within 5 % of the
   * truth above 200 W; an error of any size up to that is taken as equally likely.
   */
  private static final double COMMON_UNCERTAINTY = 0.05 / Math.sqrt(3);

  static FigureQuality of(Settings settings, Told told, Duration question) {
    Duration interval = given(settings, UPDATE_INTERVAL).map(FigureQuality::seconds).or(told::interval)
        .orElse(COMMON_INTERVAL);
    double uncertainty = given(settings, RELATIVE_UNCERTAINTY)
        .orElseGet(() -> told.relativeUncertainty().orElse(COMMON_UNCERTAINTY));
    return new FigureQuality(interval.compareTo(question) < 0 ? question : interval, uncertainty);
  }

  private static Optional<Double> given(Settings settings, String name) {
    return settings.optionalText(name).map(_ -> settings.real(name));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
