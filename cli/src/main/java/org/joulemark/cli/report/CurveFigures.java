package org.joulemark.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joulemark.api.QualityCurve;

/**
 * The curves of one workload. Rows of one size differ by precision at most, which no eye can tell on a curve; so one row
 * stands for each size, and the reader is told which.
 */
final class CurveFigures {

  private final WorkloadRows workload;

  CurveFigures(WorkloadRows workload) {
    this.workload = workload;
  }

  /** A row that stands for its size, under the name of its series. */
  private record Representative(Row row, String series) {

    String label() {
      return row.sizeText().map(size -> row.cell().sizeSetting() + " = " + size + " · ").orElse("") + series;
    }

    List<QualityCurve> curves(String family) {
      return row.cell().curves().stream().filter(curve -> curve.family().equals(family)).toList();
    }
  }

  /** One figure for each family, in the order in which the workload names them. */
  List<CurveFigure> all() {
    List<Representative> representatives = representatives();
    Map<String, QualityCurve> families = new LinkedHashMap<>();
    representatives.stream().flatMap(one -> one.row().cell().curves().stream())
        .forEach(curve -> families.putIfAbsent(curve.family(), curve));
    List<CurveFigure> figures = new ArrayList<>();
    families.values().forEach(curve -> figures.add(figure("curves-" + (figures.size() + 1), curve, representatives)));
    return figures;
  }

  /** From the smallest size to the largest. */
  private List<Representative> representatives() {
    Map<Double, Representative> bySize = new TreeMap<>();
    for (Series series : workload.series()) {
      series.rows().stream().filter(row -> row.hasFigures() && !row.cell().curves().isEmpty())
          .forEach(row -> bySize.putIfAbsent(row.size().orElse(0), new Representative(row, series.label())));
    }
    return List.copyOf(bySize.values());
  }

  private CurveFigure figure(String name, QualityCurve anyOfFamily, List<Representative> representatives) {
    String id = workload.anchor() + "-" + name;
    String family = anyOfFamily.family();
    List<String> names = representatives.stream().flatMap(one -> one.curves(family).stream()).map(QualityCurve::name)
        .distinct().toList();
    List<CurveFigure.Choice> choices = representatives.stream().filter(one -> !one.curves(family).isEmpty())
        .map(one -> new CurveFigure.Choice(one.label(), lines(id, names, one.curves(family)))).toList();
    return new CurveFigure(id, family, anyOfFamily.horizontal(), anyOfFamily.vertical(), choices);
  }

  private static List<CurveFigure.Line> lines(String id, List<String> names, List<QualityCurve> curves) {
    return curves.stream().map(curve -> {
      int index = names.indexOf(curve.name());
      return new CurveFigure.Line(id + "-c" + index, curve.name(), Mark.of(index, Origin.MEASURED), points(curve));
    }).toList();
  }

  private static List<List<Double>> points(QualityCurve curve) {
    return curve.points().stream()
        .filter(point -> isOn(curve.horizontal(), point.x()) && isOn(curve.vertical(), point.y()))
        .map(point -> List.of(point.x(), point.y())).toList();
  }

  private static boolean isOn(QualityCurve.Axis axis, double value) {
    return !axis.logarithmic() || value > 0;
  }
}
