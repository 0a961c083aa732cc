package org.joulemark.probe.rapl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Counters that were read one after the other, over and over, for a few milliseconds. */
final class CounterWatch {

  /** Some forty updates: opening a meter must not take long. */
  private static final long USUAL_NANOS = 40_000_000;
  /** Where a counter is in doubt, as on a machine that is too busy to watch it. */
  private static final long LONGEST_NANOS = 400_000_000;
  /** Several reads to an update, without keeping a core busy. */
  private static final long PAUSE_NANOS = 100_000;
  private static final int ENOUGH_STEPS = 8;

  private final List<RaplCounter> counters;
  private final List<long[]> sweeps = new ArrayList<>();
  private final int[] steps;
  private final long started;
  private long nanos;

  private CounterWatch(List<RaplCounter> counters) {
    this.counters = counters;
    this.steps = new int[counters.size()];
    // The first read of each loads classes, and takes longer than a step.
    sweep();
    this.started = System.nanoTime();
    this.sweeps.add(sweep());
  }

  static List<WatchedCounter> of(List<RaplCounter> counters) {
    var watch = new CounterWatch(counters);
    List<WatchedCounter> watched = watch.until(USUAL_NANOS);
    while (watch.nanos < LONGEST_NANOS
        && (MirroredCounters.isInDoubt(watched) || PlatformCounters.isInDoubt(watched))) {
      watched = watch.until(watch.nanos + USUAL_NANOS);
    }
    return watched;
  }

  private List<WatchedCounter> until(long end) {
    do {
      LockSupport.parkNanos(PAUSE_NANOS);
      add(sweep());
      nanos = System.nanoTime() - started;
    } while (nanos < end && IntStream.of(steps).anyMatch(made -> made < ENOUGH_STEPS));
    return IntStream.range(0, counters.size()).mapToObj(this::watched).toList();
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

  private WatchedCounter watched(int counter) {
    return new WatchedCounter(counters.get(counter), sweeps.stream().mapToLong(sweep -> sweep[counter]).toArray(),
        nanos);
  }
}
