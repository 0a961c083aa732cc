package org.joulemark.api;

/** A source of energy figures. */
public non-sealed interface EnergyProbe extends Plugin {

  /**
   * Starts counting.
   *
   * @return a meter for use by one thread; several meters may be open at once
   * @throws InvalidInputException where the source cannot be read with these settings
   */
  EnergyMeter open(Settings settings);
}
