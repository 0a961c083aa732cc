package org.joulemark.probe.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.api.EnergyDomain;
import org.jspecify.annotations.Nullable;

/**
 * What one meter said during one run.
 *
 * @param file it was read from
 * @param domains as they were recorded
 * @param samples in order of time, the last one later than the beginning of the trace
 * @param lost why the meter stopped answering after the last sample, or null where it did not
 */
record Trace(Path file, List<EnergyDomain> domains, List<TraceSample> samples, @Nullable String lost) {

  Trace {
    domains = List.copyOf(domains);
    samples = List.copyOf(samples);
  }

  long lastNanos() {
    return samples.getLast().nanos();
  }

  /** Of the last sample at or before this time; zero before the first, for joules count from the beginning. */
  List<Double> joulesAt(long nanos) {
    int earliest = 0;
    int after = samples.size();
    while (earliest < after) {
      int middle = (earliest + after) >>> 1;
      if (samples.get(middle).nanos() <= nanos) {
        earliest = middle + 1;
      } else {
        after = middle;
      }
    }
    return after == 0 ? Collections.nCopies(domains.size(), 0.0) : samples.get(after - 1).joules();
  }

  /** The median time from sample to sample: what happened in between was not recorded. */
  Duration typicalGap() {
    long[] gaps = IntStream.range(0, samples.size())
        .mapToLong(later -> samples.get(later).nanos() - (later == 0 ? 0 : samples.get(later - 1).nanos()))
        .sorted()
        .toArray();
    return Duration.ofNanos(gaps[gaps.length / 2]);
  }
}
