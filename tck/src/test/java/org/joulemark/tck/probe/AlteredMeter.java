package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.OperatingConditions;

/** A meter with one of its answers replaced. */
record AlteredMeter(
    EnergyMeter meter,
    UnaryOperator<List<EnergyDomain>> alteredDomains,
    UnaryOperator<EnergySample> alteredSample,
    Supplier<List<OperatingConditions>> toldConditions,
    Duration maxReadGap)
    implements
    EnergyMeter {

  @Override
  public List<EnergyDomain> domains() {
    return alteredDomains.apply(meter.domains());
  }

  @Override
  public EnergySample read() throws InterruptedException {
    return alteredSample.apply(meter.read());
  }

  @Override
  public List<OperatingConditions> conditions() {
    return toldConditions.get();
  }

  @Override
  public void close() {
    meter.close();
  }
}
