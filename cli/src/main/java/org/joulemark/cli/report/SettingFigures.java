package org.joulemark.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joulemark.api.QualityFigure;
import org.joulemark.cli.report.Panel.Curve;
import org.joulemark.cli.report.Panel.Point;
import org.joulemark.cli.report.Panel.YAxis;
import org.joulemark.engine.results.QualitySpread;

/** What a swept setting does to the modelled figures. */
final class SettingFigures {

  /** A workload names its most telling figures first. */
  private static final int QUALITY_FIGURES = 2;

  private final SettingSweep sweep;
  private final SettingAxis axis;

  SettingFigures(SettingSweep sweep) {
    this.sweep = sweep;
    this.axis = sweep.axis();
  }

  /** Only those that have something to show. */
  List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    sweep.rows().stream().flatMap(row -> row.cell().quality().stream()).map(QualityFigure::name).distinct()
        .limit(QUALITY_FIGURES).forEach(name -> panels.add(quality(name, panels.size() + 1)));
    if (energyVaries()) {
      panels.add(energy());
    }
    return panels.stream().filter(panel -> !panel.curves().isEmpty()).toList();
  }

  private Panel quality(String name, int number) {
    List<Curve> curves = curves(line -> line.rows().stream().flatMap(row -> quality(line, row, name).stream()));
    boolean spreads =
        curves.stream().flatMap(curve -> curve.points().stream()).anyMatch(point -> point.worst() != null);
    String note = spreads
        ? "modelled: mean over virtual chips, bar of one standard deviation, cross at the worst chip"
        : "modelled";
    return new Panel(sweep.id() + "-quality-" + number, ResultTable.words(name) + " against " + sweep.setting(),
        note, axis.xAxis(), new YAxis(unit(name), false), curves, List.of());
  }

  private String unit(String name) {
    return sweep.rows().stream().flatMap(row -> row.figure(name).stream()).map(QualityFigure::unit).findFirst()
        .filter(unit -> !unit.equals("1")).orElse("");
  }

  private List<Curve> curves(Function<SettingSweep.Line, Stream<Point>> points) {
    return sweep.lines().stream()
        .map(line -> Curve.of(line.id(), line.mark(), Origin.MODELLED, "", points.apply(line).toList()))
        .filter(curve -> !curve.points().isEmpty()).toList();
  }

  private Optional<Point> quality(SettingSweep.Line line, Row row, String name) {
    Optional<Point> spread = row.cell().spreadOf(name).filter(one -> Double.isFinite(one.mean()))
        .map(one -> spread(line, row, one));
    return spread.or(() -> row.figure(name).filter(figure -> Double.isFinite(figure.value()))
        .map(figure -> new Point(place(row), figure.value(), null, null, null, false,
            text(line, row, ResultTable.words(name) + " " + ResultTable.quality(row.cell(), figure)))));
  }

  private Point spread(SettingSweep.Line line, Row row, QualitySpread spread) {
    return Point.withSpread(place(row), spread,
        text(line, row, ResultTable.words(spread.name()) + " " + SpreadText.of(spread)));
  }

  /** Of the same combination of all else; lines may lie apart. */
  private boolean energyVaries() {
    return sweep.lines().stream()
        .anyMatch(line -> line.rows().stream().flatMap(row -> row.modelledJoules().stream().boxed()).distinct()
            .count() > 1);
  }

  private Panel energy() {
    List<Curve> curves = curves(line -> line.rows().stream().flatMap(row -> energy(line, row).stream()));
    return new Panel(sweep.id() + "-energy", "Energy per inference against " + sweep.setting(),
        "J/sample, modelled", axis.xAxis(), new YAxis("J", true), curves, List.of());
  }

  private Optional<Point> energy(SettingSweep.Line line, Row row) {
    return row.modelledJoules().stream().boxed().filter(joules -> joules > 0).findFirst()
        .map(joules -> new Point(place(row), joules, null, null, null, false,
            text(line, row, NumberText.si(joules, "J"))));
  }

  private double place(Row row) {
    return axis.place(sweep.value(row));
  }

  private List<String> text(SettingSweep.Line line, Row row, String figure) {
    return List.of(line.label(), sweep.setting() + " = " + axis.texts().get(sweep.value(row)), figure + ", modelled");
  }
}
