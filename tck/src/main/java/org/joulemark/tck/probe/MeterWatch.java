package org.joulemark.tck.probe;

import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySample;

/**
 * What a meter said over a while.
 *
 * @param domains of the meter
 * @param samples in order, at least two
 */
record MeterWatch(List<EnergyDomain> domains, List<EnergySample> samples) {

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
