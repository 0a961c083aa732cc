package org.joulemark.cli.report;

import java.util.List;
import java.util.Optional;
import org.joulemark.api.QualityFigure;
import org.joulemark.cli.report.Panel.Curve;
import org.joulemark.cli.report.Panel.Point;
import org.joulemark.cli.report.Panel.XAxis;
import org.joulemark.cli.report.Panel.YAxis;

/**
 * A workload's first quality figure, beside what the answers cost. Where every row keeps its tolerance the figure would
 * show one line behind the others, so it is drawn where some backend's answers spread.
 */
final class AccuracyFigure {

  private final WorkloadRows workload;
  private final XAxis sizeAxis;

  AccuracyFigure(WorkloadRows workload, XAxis sizeAxis) {
    this.workload = workload;
    this.sizeAxis = sizeAxis;
  }

  /** Without curves where there is nothing to show. */
  Panel panel() {
    Optional<QualityFigure> figure = spreadFigure();
    List<Curve> curves =
        figure.stream().flatMap(first -> workload.plotted().stream().map(series -> curve(series, first.name())))
            .filter(curve -> !curve.points().isEmpty()).toList();
    String title = figure.map(first -> "Accuracy: " + ResultTable.words(first.name())).orElse("Accuracy");
    return new Panel(workload.anchor() + "-accuracy", title,
        "of outputs computed here; modelled chips: mean over virtual chips, bar of one standard deviation, cross at the worst",
        sizeAxis, new YAxis(figure.map(QualityFigure::unit).filter(unit -> !unit.equals("1")).orElse(""), false),
        curves,
        List.of());
  }

  private Optional<QualityFigure> spreadFigure() {
    return workload.rows().stream().filter(row -> row.hasFigures() && !row.cell().qualitySpread().isEmpty())
        .flatMap(row -> row.cell().quality().stream()).findFirst();
  }

  private static Curve curve(Series series, String name) {
    List<Point> points =
        series.rows().stream().filter(Row::hasFigures).flatMap(row -> point(series, row, name).stream()).toList();
    return Curve.of(series, series.origin(), "", points);
  }

  private static Optional<Point> point(Series series, Row row, String name) {
    double x = row.size().orElse(series.index());
    return row.figure(name).filter(figure -> Double.isFinite(figure.value())).map(figure -> {
      List<String> text = List.of(series.label(), row.sizeWords(),
          ResultTable.words(name) + " " + ResultTable.quality(row.cell(), figure) + ", " + row.origin().word());
      return row.cell().spreadOf(name).map(spread -> Point.withSpread(x, spread, text))
          .orElseGet(() -> new Point(x, figure.value(), null, null, null, false, text));
    });
  }
}
