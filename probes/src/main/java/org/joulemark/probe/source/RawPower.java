package org.joulemark.probe.source;

/** A power as the hardware tells it. */
@FunctionalInterface
public interface RawPower {

  /**
   * Watts now.
   *
   * @throws org.joulemark.api.EnergySourceException where it cannot be read; the message says why
   * @throws InterruptedException where the calling thread was interrupted
   */
  double watts() throws InterruptedException;
}
