package org.joulemark.engine.trace;

import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySample;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one meter said during one cell, and what the machine did meanwhile.
 *
 * @param probe the id of the probe that opened the meter
 * @param domains of the meter
 * @param samples in order of time, in nanoseconds since the trace began
 * @param marks in order of time
 * @param lost why the meter stopped answering; null where it did not
 */
public record EnergyTrace(
    String probe, List<EnergyDomain> domains, List<EnergySample> samples, List<Mark> marks, @Nullable String lost) {

  public EnergyTrace {
    domains = List.copyOf(domains);
    samples = List.copyOf(samples);
    marks = List.copyOf(marks);
  }

  <M extends Mark> Stream<M> marks(Class<M> kind) {
    return marks.stream().filter(kind::isInstance).map(kind::cast);
  }
}
