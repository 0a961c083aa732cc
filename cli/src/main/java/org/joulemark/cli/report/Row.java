package org.joulemark.cli.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joulemark.api.QualityFigure;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.LatencyRecord;
import org.joulemark.engine.results.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * A result row as the report sees it: what was observed and what was modelled answer to the same questions, each with
 * its origin.
 *
 * @param session tells sessions apart where there are several; empty where there is one
 * @param anchor the row's place in the page
 */
record Row(String session, String anchor, CellResult cell) {

  boolean hasFigures() {
    return cell.status() == CellStatus.MEASURED || cell.status() == CellStatus.MODELLED;
  }

  /** Of everything the row publishes but its joules, which may be estimated. */
  Origin origin() {
    return cell.modelled() == null ? Origin.MEASURED : Origin.MODELLED;
  }

  /** What the figures are plotted against. */
  OptionalDouble size() {
    return sizeText().map(Row::number).orElse(OptionalDouble.empty());
  }

  Optional<String> sizeText() {
    return Optional.ofNullable(cell.sizeSetting()).map(cell.workloadSettings()::get);
  }

  /** A setting's value, where it is a number. */
  static OptionalDouble number(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException notANumber) {
      return OptionalDouble.empty();
    }
  }

  /** The backend's settings, with what it chose in the place of what it was left to choose. */
  Map<String, String> backendConfiguration() {
    var configuration = new TreeMap<>(cell.backendSettings());
    configuration.putAll(cell.backendChoices());
    return configuration;
  }

  Optional<Interval> throughput() {
    return Optional.ofNullable(cell.modelled()).map(cost -> Interval.exactly(1 / cost.intervalSeconds()))
        .or(() -> interval(cell.throughputPerSecond()));
  }

  Optional<Interval> secondsPerSample() {
    return Optional.ofNullable(cell.modelled()).map(cost -> Interval.exactly(cost.intervalSeconds()))
        .or(() -> interval(cell.secondsPerSample()));
  }

  private static Optional<Interval> interval(@Nullable Statistics statistics) {
    return Optional.ofNullable(statistics).map(Interval::of);
  }

  OptionalDouble modelledJoules() {
    return cell.modelled() == null ? OptionalDouble.empty() : OptionalDouble.of(cell.modelled().joules());
  }

  Optional<QualityFigure> figure(String name) {
    return cell.quality().stream().filter(figure -> figure.name().equals(name)).findFirst();
  }

  /** One per domain; never to be added. */
  List<DomainEnergy> energies() {
    return Stream.concat(cell.energy().stream().map(DomainEnergy::of),
        Stream.ofNullable(cell.modelled()).map(DomainEnergy::of)).toList();
  }

  Optional<DomainEnergy> energy(String source) {
    return energies().stream().filter(energy -> energy.source().equals(source)).findFirst();
  }

  /** {@code alpha = 4, batch of 12870 rows}. */
  String sizeWords() {
    String size = sizeText().map(value -> cell.sizeSetting() + " = " + value).orElse(cell.cell());
    return cell.batchRows() == null ? size : size + ", batch of " + cell.batchRows() + " rows";
  }

  /** Latency of a single row; a model knows one latency, which stands for the median. */
  OptionalDouble latencySeconds(String percentile) {
    if (cell.modelled() != null) {
      return percentile.equals("p50") ? OptionalDouble.of(cell.modelled().latencySeconds()) : OptionalDouble.empty();
    }
    LatencyRecord latency = cell.latency();
    Double seconds = latency == null ? null : latency.percentileSeconds().get(percentile);
    return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
  }
}
