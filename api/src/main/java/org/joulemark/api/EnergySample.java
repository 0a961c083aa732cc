package org.joulemark.api;

import java.util.List;

/**
 * One reading of a meter.
 *
 * @param nanoTime when it was taken, by the {@link TimeSource} that the meter was opened with
 * @param joules per domain, cumulative since the meter was opened; never falls, wrap-around undone
 */
public record EnergySample(long nanoTime, List<Double> joules) {

  public EnergySample {
    joules = List.copyOf(joules);
  }
}
