package org.joulemark.engine.plan;

import java.util.List;

/**
 * How every cell of a session is measured.
 *
 * @param repetitions windows per cell, at least 2 so that a spread can be stated
 * @param batchRows batch sizes of the sweep; empty stands for an automatic choice from 1 row to all rows
 * @param minimumWindowSeconds the shortest window
 * @param maximumWindowSeconds a cell whose counters need longer windows than this is invalid
 * @param idleSeconds how long power is observed at rest before and after
 * @param warmUpLimitSeconds when waiting for a steady state ends
 * @param sweepWindowSeconds how long each batch size is tried
 * @param latencySeconds how long single-row latencies are collected
 * @param cellLimitSeconds when a fork that does not end is killed
 */
public record MeasurementSettings(
    int repetitions,
    List<Integer> batchRows,
    double minimumWindowSeconds,
    double maximumWindowSeconds,
    double idleSeconds,
    double warmUpLimitSeconds,
    double sweepWindowSeconds,
    double latencySeconds,
    double cellLimitSeconds) {

  public MeasurementSettings {
    batchRows = List.copyOf(batchRows);
  }
}
