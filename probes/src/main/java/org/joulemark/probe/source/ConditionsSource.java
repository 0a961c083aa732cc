package org.joulemark.probe.source;

import org.joulemark.api.OperatingConditions;

/** Tells how fast and how warm one device runs. Used by one thread. */
@FunctionalInterface
public interface ConditionsSource {

  /**
   * As they are now.
   *
   * @throws org.joulemark.api.EnergySourceException where the source stopped answering; the message says why
   */
  OperatingConditions conditions();
}
