package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;

/**
 * What a meter said over a while.
 *
 * @param domains of the meter
 * @param samples in order, at least two
 */
record MeterWatch(List<EnergyDomain> domains, List<EnergySample> samples) {

  /** One core is busy all the time. */
  static MeterWatch ofBusyCore(EnergyMeter meter, Duration length, Duration pause) throws InterruptedException {
    try (var _ = BusyCore.always()) {
      return of(meter, length, pause);
    }
  }

  /** One core is busy as much as it takes for counters to move. */
  static MeterWatch ofMovingCounters(EnergyMeter meter, Duration length, Duration pause) throws InterruptedException {
    try (var _ = BusyCore.moving(meter.domains())) {
      return of(meter, length, pause);
    }
  }

  /** The machine does what it does. */
  static MeterWatch of(EnergyMeter meter, Duration length, Duration pause) throws InterruptedException {
    var samples = new ArrayList<EnergySample>();
    long started = System.nanoTime();
    samples.add(meter.read());
    do {
      Thread.sleep(pause);
      samples.add(meter.read());
    } while (System.nanoTime() - started < length.toNanos());
    return new MeterWatch(List.copyOf(meter.domains()), samples);
  }

  double joules(int domain) {
    return samples.getLast().joules().get(domain) - samples.getFirst().joules().get(domain);
  }

  /** By the clock of the samples. */
  double seconds() {
    return (samples.getLast().nanoTime() - samples.getFirst().nanoTime()) / 1e9;
  }

  double watts(int domain) {
    return joules(domain) / seconds();
  }

  /** What resolution and updates may hide of one difference of two readings. */
  double hiddenJoules(int domain) {
    EnergyDomain counter = domains.get(domain);
    return 2 * counter.resolutionJoules() + watts(domain) * Windows.seconds(counter.updateInterval());
  }

  /** What a domain counted from each sample to the next. */
  double[] increments(int domain) {
    double[] increments = new double[samples.size() - 1];
    for (int next = 1; next < samples.size(); next++) {
      increments[next - 1] = samples.get(next).joules().get(domain) - samples.get(next - 1).joules().get(domain);
    }
    return increments;
  }
}
