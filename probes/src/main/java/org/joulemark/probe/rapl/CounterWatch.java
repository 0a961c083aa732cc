package org.joulemark.probe.rapl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.api.TimeSource;

/** Counters that were read one after the other, over and over, for a few milliseconds. */
final class CounterWatch {

  /** Some forty updates: opening a meter must not take long. */
  private static final long USUAL_NANOS = 40_000_000;
  /** Where a counter is in doubt, as on a machine that is too busy to watch it. */
  private static final long LONGEST_NANOS = 400_000_000;
  /** Several reads to an update, without keeping a core busy. */
  private static final Duration PAUSE = Duration.ofNanos(100_000);
  private static final int ENOUGH_STEPS = 8;

  private final List<RaplCounter> counters;
  private final TimeSource time;
  private final List<long[]> sweeps = new ArrayList<>();
  private final int[] steps;
  private final long started;
  private long nanos;

  private CounterWatch(List<RaplCounter> counters, TimeSource time) throws InterruptedException {
    this.counters = counters;
    this.time = time;
    this.steps = new int[counters.size()];
    // The first read of each loads classes, and takes longer than a step.
    sweep();
    this.started = time.nanoTime();
    this.sweeps.add(sweep());
  }

  static List<WatchedCounter> of(List<RaplCounter> counters, TimeSource time) throws InterruptedException {
    var watch = new CounterWatch(counters, time);
    List<WatchedCounter> watched = watch.until(USUAL_NANOS);
    while (watch.nanos < LONGEST_NANOS
        && (MirroredCounters.isInDoubt(watched) || PlatformCounters.isInDoubt(watched))) {
      watched = watch.until(watch.nanos + USUAL_NANOS);
    }
    return watched;
  }

  private List<WatchedCounter> until(long end) throws InterruptedException {
    do {
      time.sleep(PAUSE);
      add(sweep());
      nanos = time.nanoTime() - started;
    } while (nanos < end && IntStream.of(steps).anyMatch(made -> made < ENOUGH_STEPS));
    return IntStream.range(0, counters.size()).mapToObj(this::watched).toList();
  }

  private long[] sweep() throws InterruptedException {
    long[] counts = new long[counters.size()];
    for (int counter = 0; counter < counts.length; counter++) {
      counts[counter] = counters.get(counter).raw().read();
    }
    return counts;
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
