package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.TimeSource;

/** Keeps every rule. */
final class ToyMeter implements EnergyMeter {

  private final List<ToyCounter> counters;
  private final TimeSource time;
  private final List<Double> atOpening;
  private boolean closed;

  ToyMeter(List<ToyCounter> counters, TimeSource time) {
    this.counters = counters;
    this.time = time;
    this.atOpening = counters.stream().map(counter -> counter.total(time)).toList();
  }

  @Override
  public List<EnergyDomain> domains() {
    return counters.stream().map(ToyCounter::domain).toList();
  }

  @Override
  public EnergySample read() {
    if (closed) {
      throw new IllegalStateException("this meter is closed");
    }
    Double[] joules = new Double[counters.size()];
    for (int counter = 0; counter < joules.length; counter++) {
      joules[counter] = counters.get(counter).total(time) - atOpening.get(counter);
    }
    return new EnergySample(time.nanoTime(), List.of(joules));
  }

  @Override
  public Duration maxReadGap() {
    return Duration.ofHours(1);
  }

  @Override
  public void close() {
    closed = true;
  }
}
