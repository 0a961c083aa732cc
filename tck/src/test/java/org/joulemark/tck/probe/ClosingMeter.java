package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;

/** A meter with another way to read or to end. */
record ClosingMeter(EnergyMeter meter, Reading reading, Runnable closing) implements EnergyMeter {

  /** What {@link EnergyMeter#read} does. */
  @FunctionalInterface
  interface Reading {
    EnergySample sample() throws InterruptedException;
  }

  static ClosingMeter closedBy(EnergyMeter meter, Runnable closing) {
    return new ClosingMeter(meter, meter::read, closing);
  }

  @Override
  public List<EnergyDomain> domains() {
    return meter.domains();
  }

  @Override
  public EnergySample read() throws InterruptedException {
    return reading.sample();
  }

  @Override
  public Duration maxReadGap() {
    return meter.maxReadGap();
  }

  @Override
  public void close() {
    closing.run();
  }
}
