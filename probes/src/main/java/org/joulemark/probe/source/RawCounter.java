package org.joulemark.probe.source;

/** A counter as the hardware tells it. */
@FunctionalInterface
public interface RawCounter {

  /**
   * The count now, in units of its own.
   *
   * @throws org.joulemark.api.EnergySourceException where it cannot be read; the message says why
   * @throws InterruptedException where the calling thread was interrupted
   */
  long read() throws InterruptedException;
}
