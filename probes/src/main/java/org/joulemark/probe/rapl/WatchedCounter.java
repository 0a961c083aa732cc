package org.joulemark.probe.rapl;

import java.time.Duration;
import java.util.Optional;

/**
 * A counter and what it was seen to do.
 *
 * @param counts as read one after the other
 * @param nanos how long that took
 */
record WatchedCounter(RaplCounter counter, long[] counts, long nanos) {

  /** The smallest step that was seen, but at least the register's unit; the unit where the counter stood still. */
  double resolutionJoules() {
    long smallest = Long.MAX_VALUE;
    for (int read = 1; read < counts.length; read++) {
      long step = step(read);
      smallest = step > 0 ? Math.min(smallest, step) : smallest;
    }
    return smallest == Long.MAX_VALUE ? counter.unitJoules() : Math.max(counter.unitJoules(), joules(smallest));
  }

  /** How often the counter was seen to step; empty where it stood still. */
  Optional<Duration> meanUpdate() {
    int steps = steps();
    return steps == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos / steps));
  }

  int steps() {
    int steps = 0;
    for (int read = 1; read < counts.length; read++) {
      steps += step(read) > 0 ? 1 : 0;
    }
    return steps;
  }

  double largestStepJoules() {
    long largest = 0;
    for (int read = 1; read < counts.length; read++) {
      largest = Math.max(largest, step(read));
    }
    return joules(largest);
  }

  /** Over the whole time of watching. */
  double risenJoules() {
    long risen = 0;
    for (int read = 1; read < counts.length; read++) {
      risen += step(read);
    }
    return joules(risen);
  }

  /** From one count to another, a wrap-around undone. */
  private long step(int read) {
    long step = counts[read] - counts[read - 1];
    return step < 0 ? step + counter.scale().countsPerWrap() : step;
  }

  double joules(long count) {
    return count * counter.scale().joulesPerCount();
  }
}
