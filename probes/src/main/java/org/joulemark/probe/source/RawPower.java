package org.joulemark.probe.source;

/** A power as the hardware tells it. */
@FunctionalInterface
public interface RawPower {

  /**
   * Watts now.
   *
   * @throws org.joulemark.api.InvalidInputException where it cannot be read; the message says why
   */
  double watts();
}
