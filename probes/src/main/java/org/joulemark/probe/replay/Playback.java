package org.joulemark.probe.replay;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A trace from one of its moments on, once or over and over.
 *
 * @param fromNanos of the trace, before its last sample
 * @param repeat whether it starts over when it is over, which a trace of a meter that stopped answering never does
 */
record Playback(Trace trace, long fromNanos, boolean repeat) {

  private static final double NANOS_PER_SECOND = 1e9;

  Playback {
    if (fromNanos >= trace.lastNanos()) {
      throw new InvalidInputException(
          String.format(Locale.ROOT,
              "%s: is over after %.6g s, and fromSeconds is %.6g; allowed: less than the trace is long", trace.file(),
              trace.lastNanos() / NANOS_PER_SECOND, fromNanos / NANOS_PER_SECOND));
    }
  }

  /**
   * Joules of each domain since the playback began.
   *
   * @throws EnergySourceException where the trace is over
   */
  List<Double> joulesAfter(long elapsedNanos) {
    long length = trace.lastNanos() - fromNanos;
    if (elapsedNanos <= length) {
      return joulesBetween(fromNanos + elapsedNanos, 0);
    }
    requireRepeatable(trace.lost());
    return joulesBetween(fromNanos + elapsedNanos % length, elapsedNanos / length);
  }

  private void requireRepeatable(@Nullable String lost) {
    if (lost != null) {
      throw new EnergySourceException(trace.file() + ": as recorded, " + lost);
    }
    if (!repeat) {
      throw new EnergySourceException(
          String.format(Locale.ROOT,
              "%s: the trace is over after %.6g s; play a longer one, or this one again by probes.replay.repeat=true",
              trace.file(), (trace.lastNanos() - fromNanos) / NANOS_PER_SECOND));
    }
  }

  private List<Double> joulesBetween(long nanos, long rounds) {
    List<Double> start = trace.joulesAt(fromNanos);
    List<Double> end = trace.samples().getLast().joules();
    List<Double> now = trace.joulesAt(nanos);
    return IntStream.range(0, now.size())
        .mapToObj(domain -> rounds * (end.get(domain) - start.get(domain)) + (now.get(domain) - start.get(domain)))
        .toList();
  }
}
