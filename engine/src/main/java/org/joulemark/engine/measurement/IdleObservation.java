package org.joulemark.engine.measurement;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the machine draws while nothing is asked of it.
 *
 * @param watts per domain
 */
record IdleObservation(List<Double> watts) {

  static IdleObservation observe(Meters meters, double seconds) throws InterruptedException {
    QuietProcess.await();
    Meters.Reading before = meters.read();
    Thread.sleep((long) (seconds * 1e3));
    Meters.Reading after = meters.read();
    List<Double> joules = after.joulesSince(before);
    List<Double> observed = after.secondsSince(before);
    return new IdleObservation(
        IntStream.range(0, joules.size()).mapToObj(domain -> joules.get(domain) / observed.get(domain)).toList());
  }
}
