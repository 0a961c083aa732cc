package org.joulemark.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joulemark.api.QualityCurve;

/**
 * The curves of one workload. Rows of one size that ran here differ by precision at most, which no eye can tell on a curve;
 * so one of them stands for each size, and the reader is told which. Modelled hardware errs visibly: each of its rows stands
 * for itself.
 */
final class CurveFigures {

  private final WorkloadRows workload;

  CurveFigures(WorkloadRows workload) {
    this.workload = workload;
  }

  /** A row that stands for its size, under the name of its series. */
  private record Representative(Row row, String series) {

    String label() {
      return row.sizeText().map(size -> row.cell().sizeSetting() + " = " + size + " · ").orElse("") + series + origin();
    }

    private String origin() {
      if (!isModelled()) {
        return "";
      }
      return row.cell().qualitySpread().isEmpty() ? " · modelled" : " · modelled, first virtual chip";
    }

    private boolean isModelled() {
      return row.origin() == Origin.MODELLED;
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
    List<Representative> modelled = new ArrayList<>();
    for (Series series : workload.series()) {
      series.rows().stream().filter(row -> row.hasFigures() && !row.cell().curves().isEmpty())
          .map(row -> new Representative(row, series.label())).forEach(one -> {
            if (one.isModelled()) {
              modelled.add(one);
            } else {
              bySize.putIfAbsent(one.row().size().orElse(0), one);
            }
          });
    }
    // The last is drawn at first, and that is one that ran here.
    return Stream.concat(modelled.stream(), bySize.values().stream()).toList();
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
