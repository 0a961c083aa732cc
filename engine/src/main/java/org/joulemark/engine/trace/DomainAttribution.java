package org.joulemark.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.joulemark.api.EnergyDomain;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.results.Statistics;
import org.joulemark.engine.statistics.Median;
import org.joulemark.engine.statistics.RepetitionStatistics;

/** The joules per sample of one domain of a trace. */
final class DomainAttribution {

  /** Between two observations at rest the power at rest may have been anywhere. */
  private static final double VARIANCE_OF_A_DRIFT = 1.0 / 12;

  private final EnergyTrace trace;
  private final EnergyDomain domain;
  private final PowerOverTime power;

  DomainAttribution(EnergyTrace trace, int index) {
    this.trace = trace;
    this.domain = trace.domains().get(index);
    this.power = new PowerOverTime(domain, index, trace.samples());
  }

  /** A record, or why there is none. */
  sealed interface Outcome {

    record Found(EnergyRecord energy) implements Outcome {}

    record Lost(MissingEnergy missing) implements Outcome {}
  }

  Outcome find() {
    List<Mark.Window> windows = trace.marks(Mark.Window.class).toList();
    var watts = new ArrayList<DomainPower.Known>();
    for (Mark window : windows) {
      switch (power.between(window.fromNanos(), window.toNanos())) {
        case DomainPower.Known known -> watts.add(known);
        case DomainPower.Unknown(String reason) -> {
          return lost(reason);
        }
      }
    }
    Optional<? extends Mark> before = trace.marks(Mark.IdleBefore.class).findFirst();
    Optional<? extends Mark> after = trace.marks(Mark.IdleAfter.class).findFirst();
    if (windows.size() < 2 || before.isEmpty() || after.isEmpty()) {
      return lost("the measurement did not come to its end");
    }
    return idle(before.get(), after.get(), windows, watts);
  }

  private Outcome idle(
      Mark before, Mark after, List<Mark.Window> windows, List<DomainPower.Known> watts) {
    return switch (power.between(before.fromNanos(), before.toNanos())) {
      case DomainPower.Unknown(String reason) -> lost("at rest " + reason);
      case DomainPower.Known restBefore -> switch (power.between(after.fromNanos(), after.toNanos())) {
        case DomainPower.Unknown(String reason) -> lost("at rest " + reason);
        case DomainPower.Known restAfter -> new Outcome.Found(record(windows, watts, restBefore, restAfter));
      };
    };
  }

  private EnergyRecord record(
      List<Mark.Window> windows, List<DomainPower.Known> watts, DomainPower.Known before, DomainPower.Known after) {
    double idleWatts = (before.watts() + after.watts()) / 2;
    double drift = after.watts() - before.watts();
    double idleVariance = (square(before.uncertaintyWatts()) + square(after.uncertaintyWatts())) / 4
        + VARIANCE_OF_A_DRIFT * square(drift);
    return new EnergyRecord(
        trace.probe(),
        domain.id(),
        domain.provenance(),
        domain.scope(),
        domain.reading(),
        domain.partOf(),
        domain.resolutionJoules(),
        domain.updateInterval().toNanos() * 1e-9,
        domain.relativeUncertainty(),
        joules(windows, watts, DomainPower.Known::watts),
        median(windows, watts, DomainPower.Known::uncertaintyWatts),
        joules(windows, watts, known -> known.watts() - idleWatts),
        median(windows, watts, known -> Math.sqrt(square(known.uncertaintyWatts()) + idleVariance)),
        before.watts(),
        after.watts());
  }

  private static Statistics joules(
      List<Mark.Window> windows, List<DomainPower.Known> watts, ToDoubleFunction<DomainPower.Known> part) {
    return RepetitionStatistics.of(each(windows, watts, part));
  }

  private static double median(
      List<Mark.Window> windows, List<DomainPower.Known> watts, ToDoubleFunction<DomainPower.Known> part) {
    return Median.of(each(windows, watts, part));
  }

  private static List<Double> each(
      List<Mark.Window> windows, List<DomainPower.Known> watts, ToDoubleFunction<DomainPower.Known> part) {
    return IntStream.range(0, windows.size())
        .mapToObj(window -> part.applyAsDouble(watts.get(window)) * windows.get(window).secondsPerItem())
        .toList();
  }

  private static double square(double value) {
    return value * value;
  }

  /** A meter that fell silent is the better reason. */
  private Outcome lost(String reason) {
    String lost = trace.lost();
    return new Outcome.Lost(
        lost == null
            ? new MissingEnergy(trace.probe(), domain.id(), reason)
            : new MissingEnergy(trace.probe(), domain.id(), lost));
  }
}
