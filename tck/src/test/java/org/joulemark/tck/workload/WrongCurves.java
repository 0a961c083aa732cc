package org.joulemark.tck.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityCurve;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.QualityMeasure;

/** Curves that are wrong in one way each, beside figures that are right. */
record WrongCurves(QualityMeasure right, Function<Matrix, List<QualityCurve>> drawing) implements QualityMeasure {

  private static final QualityCurve.Axis LOGARITHMIC = new QualityCurve.Axis("x", true);
  private static final QualityCurve.Axis LINEAR = new QualityCurve.Axis("y", false);

  static WrongCurves throughPoint(QualityMeasure right, double x, double y) {
    return new WrongCurves(right, _ -> List.of(curve("one", LINEAR, new QualityCurve.Point(x, y))));
  }

  static WrongCurves repeated(QualityMeasure right) {
    return new WrongCurves(right, outputs -> {
      List<QualityCurve> doubled = new ArrayList<>(right.curves(outputs));
      doubled.addAll(right.curves(outputs));
      return doubled;
    });
  }

  static WrongCurves withTwoKindsOfAxes(QualityMeasure right) {
    var point = new QualityCurve.Point(1, 1);
    return new WrongCurves(right, _ -> List.of(curve("one", LINEAR, point), curve("two", LOGARITHMIC, point)));
  }

  static WrongCurves ofChance(QualityMeasure right) {
    return new WrongCurves(right,
        _ -> List.of(curve("one", LINEAR, new QualityCurve.Point(1, System.nanoTime()))));
  }

  static WrongCurves scribbling(QualityMeasure right) {
    return new WrongCurves(right, outputs -> {
      List<QualityCurve> curves = right.curves(outputs);
      outputs.copyFrom(WrongOutputs.shiftedByOneRow(outputs));
      return curves;
    });
  }

  /** Whatever the outputs are. */
  static WrongCurves frozen(QualityMeasure right) {
    return throughPoint(right, 1, 1);
  }

  static WrongCurves throwingOnNaN(QualityMeasure right) {
    return new WrongCurves(right, outputs -> {
      if (Double.isNaN(outputs.get(0, 0))) {
        throw new IllegalArgumentException("no number");
      }
      return right.curves(outputs);
    });
  }

  private static QualityCurve curve(String name, QualityCurve.Axis vertical, QualityCurve.Point last) {
    return new QualityCurve(name, "family", LOGARITHMIC, vertical, List.of(new QualityCurve.Point(0.5, 0.5), last));
  }

  @Override
  public List<QualityFigure> assess(Matrix outputs) {
    return right.assess(outputs);
  }

  @Override
  public List<QualityCurve> curves(Matrix outputs) {
    return drawing.apply(outputs);
  }
}
