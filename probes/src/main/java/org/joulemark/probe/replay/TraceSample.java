package org.joulemark.probe.replay;

import java.util.List;

/**
 * One recorded reading.
 *
 * @param nanos since the trace began
 * @param joules of each domain since then
 */
record TraceSample(long nanos, List<Double> joules) {

  TraceSample {
    joules = List.copyOf(joules);
  }
}
