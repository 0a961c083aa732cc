package org.joulemark.engine.measurement;

import java.util.List;

/**
 * One stretch of uninterrupted inference.
 *
 * @param inferences calls, each over a whole batch
 * @param seconds of the calls alone
 * @param meteredSeconds per domain, between the readings before and after
 * @param joules per domain, between the same readings
 */
record Window(long inferences, double seconds, List<Double> meteredSeconds, List<Double> joules) {

  double secondsPerInference() {
    return seconds / inferences;
  }

  /** Joules of one domain per row, less what it would have drawn at rest over the time it was observed. */
  double joulesPerSample(int domain, double idleWatts, int batchRows) {
    return (joules.get(domain) - idleWatts * meteredSeconds.get(domain)) / ((double) inferences * batchRows);
  }
}
