package org.joulemark.engine.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How every cell of a session is measured.
 *
 * @param repetitions windows per cell, at least 2 so that a spread can be stated
 * @param batchRows batch sizes of the sweep; empty stands for an automatic choice from 1 row to all rows
 * @param minimumWindowSeconds the shortest window
 * @param maximumWindowSeconds a cell whose counters need longer windows than this is invalid
 * @param idleSeconds how long power is observed at rest before and after
 * @param warmUpLimitSeconds when waiting for a steady state ends
 * @param plateauLimitSeconds when waiting for clock and temperature of a metered device ends, each of the three times
 * @param sweepWindowSeconds how long each batch size is tried
 * @param latencySeconds how long single-row latencies are collected
 * @param virtualChips how many chips the quality of a stochastic backend is taken over; seeds follow on the session's
 * @param cellLimitSeconds when a fork that does not end is killed
 * @param lastResortProbe the probe that is opened, in a column of its own, where none of the session's can be had; null
 *     where such a session is refused
 */
public record MeasurementSettings(
    int repetitions,
    List<Integer> batchRows,
    double minimumWindowSeconds,
    double maximumWindowSeconds,
    double idleSeconds,
    double warmUpLimitSeconds,
    double plateauLimitSeconds,
    double sweepWindowSeconds,
    double latencySeconds,
    int virtualChips,
    double cellLimitSeconds,
    @Nullable String lastResortProbe) {

  public MeasurementSettings {
    batchRows = List.copyOf(batchRows);
  }

  public Optional<String> lastResort() {
    return Optional.ofNullable(lastResortProbe);
  }
}
