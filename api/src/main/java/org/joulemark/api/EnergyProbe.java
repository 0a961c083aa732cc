package org.joulemark.api;

/** A source of energy figures. */
public non-sealed interface EnergyProbe extends Plugin {

  /**
   * Starts counting. Whether the source can be had on this machine is found out here and nowhere else.
   *
   * @param time what the meter's samples are stamped with, and what it waits by
   * @return a meter for use by one thread; several meters may be open at once
   * @throws InvalidInputException where these settings cannot be used, whatever the machine
   * @throws EnergySourceException where the source cannot be had; the message says what is missing and what grants it
   * @throws InterruptedException where the calling thread was interrupted
   */
  EnergyMeter open(Settings settings, TimeSource time) throws InterruptedException;
}
