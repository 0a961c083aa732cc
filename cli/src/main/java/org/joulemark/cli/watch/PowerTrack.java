package org.joulemark.cli.watch;

import java.util.OptionalDouble;
import org.joulemark.api.EnergyDomain;
import org.joulemark.engine.meter.CounterState;
import org.jspecify.annotations.Nullable;

/**
 * Turns the counter of one domain into watts: joules over time from one step of the counter to another, for a counter that
 * has not stepped yet does not say that nothing is drawn.
 */
final class PowerTrack {

  private static final double SECONDS_PER_NANO = 1e-9;

  /** A counter that is silent for so many times as long as it may be does say so. */
  private static final double PATIENCE = 2;

  private final double updateSeconds;
  private final double resolutionJoules;
  private @Nullable Edge firstReading;
  private @Nullable Edge firstEdge;
  private @Nullable Edge lastEdge;
  private LivePower power = new LivePower.Unknown();
  private double joules;
  private double seconds;

  PowerTrack(EnergyDomain domain) {
    updateSeconds = domain.updateInterval().toNanos() * SECONDS_PER_NANO;
    resolutionJoules = domain.resolutionJoules();
  }

  /**
   * Takes in a reading.
   *
   * @param nanoTime of the reading
   */
  void accept(CounterState counter, long nanoTime) {
    Edge reading = new Edge(counter.joules(), nanoTime);
    if (firstReading == null) {
      firstReading = reading;
    }
    joules = counter.joules() - firstReading.joules;
    seconds = reading.secondsSince(firstReading);
    if (lastEdge != null) {
      follow(lastEdge, counter, reading);
    } else if (counter.settled()) {
      firstEdge = new Edge(counter.joules(), counter.stepNanos());
      lastEdge = firstEdge;
    }
  }

  private void follow(Edge last, CounterState counter, Edge reading) {
    if (counter.joules() != last.joules) {
      Edge edge = new Edge(counter.joules(), counter.stepNanos());
      power = new LivePower.Fresh(edge.wattsSince(last));
      lastEdge = edge;
    } else if (reading.secondsSince(last) > PATIENCE * longestSilenceSeconds()) {
      power = new LivePower.Fresh(0);
      lastEdge = reading;
    } else if (power instanceof LivePower.Fresh(double watts)) {
      power = new LivePower.Held(watts);
    }
  }

  /** At the power known last; its counter takes longer from step to step where its resolution is coarse. */
  private double longestSilenceSeconds() {
    return switch (power) {
      case LivePower.Unknown _,LivePower.Gone _ -> updateSeconds;
      case LivePower.Fresh(double watts) -> silenceSeconds(watts);
      case LivePower.Held(double watts) -> silenceSeconds(watts);
    };
  }

  private double silenceSeconds(double watts) {
    return watts > 0 ? Math.max(updateSeconds, resolutionJoules / watts) : updateSeconds;
  }

  /** Its meter is lost. */
  void end() {
    power = new LivePower.Gone();
  }

  LivePower power() {
    return power;
  }

  /** Since the first reading. */
  double joules() {
    return joules;
  }

  /** From the first reading to the last. */
  double seconds() {
    return seconds;
  }

  /** From the first step that was seen to the last; none where the counter has not stepped twice. */
  OptionalDouble meanWatts() {
    return firstEdge == null || lastEdge == null || firstEdge.equals(lastEdge)
        ? OptionalDouble.empty()
        : OptionalDouble.of(lastEdge.wattsSince(firstEdge));
  }

  /** A moment at which a counter was known to come to a value. */
  private record Edge(double joules, long nanoTime) {

    double secondsSince(Edge earlier) {
      return (nanoTime - earlier.nanoTime) * SECONDS_PER_NANO;
    }

    double wattsSince(Edge earlier) {
      return (joules - earlier.joules) / secondsSince(earlier);
    }
  }
}
