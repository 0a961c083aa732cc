package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;

/** A meter with one of its answers replaced. */
record AlteredMeter(
    EnergyMeter meter,
    UnaryOperator<List<EnergyDomain>> alteredDomains,
    UnaryOperator<EnergySample> alteredSample,
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
  public void close() {
    meter.close();
  }
}
