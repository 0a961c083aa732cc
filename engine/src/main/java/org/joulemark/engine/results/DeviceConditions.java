package org.joulemark.engine.results;

import java.util.List;

/**
 * How fast and how warm a metered device ran at one stage of a cell: looks in the order they were taken, at rest one, else one
 * before the windows and one after each. A list is empty where the source does not tell.
 *
 * @param probe the id of the probe that tells
 * @param device its name within the probe
 * @param plateauSeconds how long clock and temperature were awaited
 * @param plateauReached false where the limit came before they no longer changed
 * @param clockMegahertz of what computes
 * @param memoryClockMegahertz of its memory
 * @param temperatureCelsius of its chip
 * @param throttling what held the clock down at any of the looks
 */
public record DeviceConditions(
    String probe,
    String device,
    Stage stage,
    double plateauSeconds,
    boolean plateauReached,
    List<Double> clockMegahertz,
    List<Double> memoryClockMegahertz,
    List<Double> temperatureCelsius,
    List<String> throttling) {

  public DeviceConditions {
    clockMegahertz = List.copyOf(clockMegahertz);
    memoryClockMegahertz = List.copyOf(memoryClockMegahertz);
    temperatureCelsius = List.copyOf(temperatureCelsius);
    throttling = List.copyOf(throttling);
  }

  /** When in the measurement of a cell. */
  public enum Stage {
    /** Before the power at rest is observed for the first time. */
    REST_BEFORE,
    WINDOWS,
    /** Before the power at rest is observed again. */
    REST_AFTER
  }
}
