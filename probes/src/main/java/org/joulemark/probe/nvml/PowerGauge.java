package org.joulemark.probe.nvml;

import org.joulemark.probe.source.RawPower;

/** The power of a board as the driver tells it, in one of two ways. */
sealed interface PowerGauge extends RawPower permits InstantPower, AveragePower {

  double WATTS_PER_MILLIWATT = 1e-3;

  /** The driver's milliwatts, as they stand. */
  long milliwatts();

  @Override
  default double watts() {
    return milliwatts() * WATTS_PER_MILLIWATT;
  }

  /** The power of now where the driver tells it, as those of today do; else that of the last second. */
  static PowerGauge of(NvmlDevice device) {
    return InstantPower.find(device).<PowerGauge>map(gauge -> gauge).orElseGet(() -> AveragePower.of(device));
  }
}
