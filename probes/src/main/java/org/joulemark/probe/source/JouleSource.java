package org.joulemark.probe.source;

import org.joulemark.api.EnergyDomain;

/** The running total of one domain. Used by one thread. */
public interface JouleSource {

  EnergyDomain domain();

  /**
   * Joules since this object was made; never falls.
   *
   * @throws org.joulemark.api.EnergySourceException where the source stopped answering or cannot be believed; the
   *     message is one line that names the source
   * @throws InterruptedException where the calling thread was interrupted
   */
  double joules() throws InterruptedException;
}
