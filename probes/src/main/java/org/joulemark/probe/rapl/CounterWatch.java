package org.joulemark.probe.rapl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Counters that were read one after the other, over and over, for a few milliseconds. */
final class CounterWatch {

  /** Some forty updates: opening a meter must not take long. */
  private static final long LONGEST_NANOS = 40_000_000;
  private static final int ENOUGH_STEPS = 8;

  private final List<RaplCounter> counters;
  private final List<long[]> sweeps = new ArrayList<>();
  private final int[] steps;
  private long nanos;

  private CounterWatch(List<RaplCounter> counters) {
    this.counters = counters;
    this.steps = new int[counters.size()];
  }

  static CounterWatch of(List<RaplCounter> counters) {
    var watch = new CounterWatch(counters);
    // The first read of each loads classes, and takes longer than a step.
    watch.sweep();
    long started = System.nanoTime();
    watch.sweeps.add(watch.sweep());
    while (watch.nanos < LONGEST_NANOS && IntStream.of(watch.steps).anyMatch(made -> made < ENOUGH_STEPS)) {
      watch.add(watch.sweep());
      watch.nanos = System.nanoTime() - started;
    }
    return watch;
  }

  private long[] sweep() {
    return counters.stream().mapToLong(counter -> counter.raw().read()).toArray();
  }

  private void add(long[] sweep) {
    long[] last = sweeps.getLast();
    for (int counter = 0; counter < steps.length; counter++) {
      steps[counter] += sweep[counter] == last[counter] ? 0 : 1;
    }
    sweeps.add(sweep);
  }

  List<WatchedCounter> counters() {
    return IntStream.range(0, counters.size())
        .mapToObj(
            number -> new WatchedCounter(counters.get(number),
                sweeps.stream().mapToLong(sweep -> sweep[number]).toArray(), nanos))
        .toList();
  }
}
