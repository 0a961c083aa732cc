package org.joulemark.api;

import java.util.List;

/**
 * How fast and how warm a metered device runs. What the source does not tell is NaN.
 *
 * @param device the device's name within the meter: {@code gpu-0}
 * @param clockMegahertz of what computes
 * @param memoryClockMegahertz of its memory
 * @param temperatureCelsius of its chip
 * @param throttling what holds the clock down, in one or two words each: {@code power cap}; empty where nothing does, or
 *     where the source does not tell
 */
public record OperatingConditions(
    String device,
    double clockMegahertz,
    double memoryClockMegahertz,
    double temperatureCelsius,
    List<String> throttling) {

  public OperatingConditions {
    throttling = List.copyOf(throttling);
  }
}
