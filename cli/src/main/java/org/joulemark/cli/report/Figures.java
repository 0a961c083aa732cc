package org.joulemark.cli.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.joulemark.api.PublishedCost;
import org.joulemark.cli.report.Panel.Curve;
import org.joulemark.cli.report.Panel.Point;
import org.joulemark.cli.report.Panel.ReferenceLine;
import org.joulemark.cli.report.Panel.XAxis;
import org.joulemark.cli.report.Panel.YAxis;

/** The diagrams of one workload; energy and throughput stand side by side as in Fig. 4 of Kösters et al. 2023. */
final class Figures {

  private final WorkloadRows workload;
  private final List<Literature> literature;
  private final XAxis sizeAxis;

  Figures(WorkloadRows workload, List<Literature> literature) {
    this.workload = workload;
    this.literature = literature;
    this.sizeAxis = sizeAxis(workload);
  }

  private static XAxis sizeAxis(WorkloadRows workload) {
    List<Double> sizes = workload.rows().stream().filter(Row::hasFigures).map(Row::size)
        .flatMapToDouble(OptionalDouble::stream).distinct().sorted().boxed().toList();
    String name = workload.sizeSetting() == null ? "" : workload.sizeSetting();
    return new XAxis(name, false, sizes, List.of());
  }

  /** Only those that have something to show. */
  List<Panel> panels() {
    return Stream.of(energy(), throughput(), new AccuracyFigure(workload, sizeAxis).panel(), latency(),
        new SweepFigure(workload).panel())
        .filter(panel -> !panel.curves().isEmpty()).toList();
  }

  private Panel energy() {
    List<Curve> curves = workload.plotted().stream().flatMap(this::energyCurves).toList();
    String provenances = words(workload.rows().stream().flatMap(row -> row.energies().stream())
        .map(DomainEnergy::provenance));
    return panel("energy", "Energy per inference", "J/sample, gross: " + provenances, "J", curves,
        PublishedCost::joulesPerItem);
  }

  private Stream<Curve> energyCurves(Series series) {
    List<String> sources = series.rows().stream().flatMap(row -> row.energies().stream()).map(DomainEnergy::source)
        .distinct().toList();
    return sources.stream().flatMap(source -> energyCurve(series, source, sources.size() > 1 ? source : "").stream());
  }

  private Optional<Curve> energyCurve(Series series, String source, String endLabel) {
    List<DomainEnergy> energies = series.rows().stream().flatMap(row -> row.energy(source).stream()).toList();
    List<Point> points = series.rows().stream().flatMap(row -> row.energy(source)
        .flatMap(energy -> point(row, series, energy.gross(), "J", "gross, " + energy.provenance())).stream()).toList();
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(Curve.of(series, energies.getFirst().origin(), endLabel, points));
  }

  private Panel throughput() {
    List<Curve> curves = curves(Row::throughput, "/s", "inferences, ");
    return panel("throughput", "Throughput", "samples/s: " + timeOrigins(), "/s", curves,
        PublishedCost::itemsPerSecond);
  }

  private Panel latency() {
    List<Curve> curves = curves(Figures::medianTo99thPercentile, "s", "median latency of a single row, ");
    return new Panel(workload.anchor() + "-latency", "Single-row latency",
        "median, bar up to the 99th percentile: " + timeOrigins(), sizeAxis, new YAxis("s", true), curves, List.of());
  }

  private static Optional<Interval> medianTo99thPercentile(Row row) {
    OptionalDouble median = row.latencySeconds("p50");
    if (median.isEmpty()) {
      return Optional.empty();
    }
    double seconds = median.getAsDouble();
    return Optional.of(new Interval(seconds, seconds, row.latencySeconds("p99").orElse(seconds)));
  }

  private Panel panel(String name, String title, String note, String unit, List<Curve> curves,
      ToDoubleFunction<PublishedCost> figure) {
    List<ReferenceLine> references = literature.stream()
        .map(claim -> new ReferenceLine(claim.id(), figure.applyAsDouble(claim.cost()), claim.cost().label())).toList();
    return new Panel(workload.anchor() + "-" + name, title, note, sizeAxis, new YAxis(unit, true), curves, references);
  }

  private List<Curve> curves(Function<Row, Optional<Interval>> figure, String unit, String words) {
    return workload.plotted().stream().map(series -> curve(series, figure, unit, words))
        .filter(curve -> !curve.points().isEmpty()).toList();
  }

  private Curve curve(Series series, Function<Row, Optional<Interval>> figure, String unit, String words) {
    List<Point> points = series.rows().stream().filter(Row::hasFigures).flatMap(
        row -> figure.apply(row).flatMap(interval -> point(row, series, interval, unit, words + series.origin().word()))
            .stream())
        .toList();
    return Curve.of(series, series.origin(), "", points);
  }

  /** Without a size, the series stand side by side. */
  private static Optional<Point> point(Row row, Series series, Interval interval, String unit, String words) {
    if (!interval.isPlottable()) {
      return Optional.empty();
    }
    double x = row.size().orElse(series.index());
    List<String> text = List.of(series.label(), row.sizeWords(), NumberText.si(interval, unit) + " " + words,
        ResultTable.qualityInOneLine(row));
    return Optional.of(Point.withBar(x, interval, text));
  }

  private String timeOrigins() {
    return words(workload.rows().stream().filter(Row::hasFigures).map(row -> row.origin().word()));
  }

  private static String words(Stream<String> words) {
    return String.join(", ", words.distinct().sorted().toList());
  }
}
