package org.joulemark.tck.workload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityCurve;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.EachVariant;
import org.joulemark.tck.plugin.Lines;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.Test;

/** W6: curves beside the figures. */
interface CurveRules extends WorkloadSubject {

  int MOST_POINTS = 1000;

  @EachVariant
  default void optional_W611_curvesCanBeDrawn(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      var names = new HashSet<String>();
      for (QualityCurve curve : curvesOfReferences(loaded.problem())) {
        Lines.requireOneLine("the name of a curve", curve.name());
        Broken.unless(names.add(curve.name()), "curve names to be unique", "'" + curve.name() + "' twice",
            "a curve for each member was named alike");
        int points = curve.points().size();
        Broken.unless(points > 1 && points <= MOST_POINTS, "2 to " + MOST_POINTS + " points in curve " + curve.name(),
            points + " points", "a curve with a point for each row; results keep every point");
        curve.points().forEach(point -> requireDrawable(curve, point));
      }
    }
  }

  private static void requireDrawable(QualityCurve curve, QualityCurve.Point point) {
    Broken.unless(isOn(curve.horizontal(), point.x()) && isOn(curve.vertical(), point.y()),
        "points of curve " + curve.name() + " to be finite, and positive on a logarithmic axis", point.toString(),
        "a division by zero, or the end of a curve that a logarithmic axis cannot show");
  }

  private static boolean isOn(QualityCurve.Axis axis, double value) {
    return Double.isFinite(value) && (!axis.logarithmic() || value > 0);
  }

  @Test
  default void optional_W612_curvesOfAFamilyShareTheirAxes() {
    try (var loaded = LoadedProblem.of(this, SettingVariant.defaults())) {
      Map<String, QualityCurve> families = new HashMap<>();
      for (QualityCurve curve : curvesOfReferences(loaded.problem())) {
        Lines.requireOneLine("the family of curve " + curve.name(), curve.family());
        Lines.requireOneLine("the title of an axis of curve " + curve.name(), curve.horizontal().title());
        Lines.requireOneLine("the title of an axis of curve " + curve.name(), curve.vertical().title());
        QualityCurve first = families.merge(curve.family(), curve, (known, _) -> known);
        Broken.unless(
            first.horizontal().equals(curve.horizontal()) && first.vertical().equals(curve.vertical()),
            "curves of family '" + curve.family() + "' to share their axes: " + first.horizontal() + ", "
                + first.vertical(),
            "for " + curve.name() + ": " + curve.horizontal() + ", " + curve.vertical(),
            "two kinds of curve were given one family; they are drawn into one figure");
      }
    }
  }

  @Test
  default void optional_W613_sameOutputsGiveTheSameCurves() {
    try (var loaded = LoadedProblem.of(this, SettingVariant.defaults())) {
      InferenceProblem problem = loaded.problem();
      List<QualityCurve> first = curvesOfReferences(problem);
      Matrix outputs = WrongOutputs.copy(problem.references());
      List<QualityCurve> again = Curves.of(problem, outputs, "the references");
      SameNumbers.require("outputs", "as they were before curves()", outputs, problem.references(),
          "the outputs are sorted or rescaled in place; copy them first");
      Broken.unless(first.equals(again), "the same curves for the same outputs", "others at the second call",
          "a state between calls, or random numbers without a fixed seed");
    }
  }

  @EachVariant
  default void optional_W614_nanDrawsNoCurve(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      InferenceProblem problem = loaded.problem();
      curvesOfReferences(problem);
      List<QualityCurve> curves =
          Curves.of(problem, WrongOutputs.allNaN(problem.references()), "outputs that are all NaN");
      Broken.unless(curves.stream().allMatch(curve -> curve.points().isEmpty()),
          "no curve where every output is NaN", curves.size() + " curves",
          "comparisons with NaN are false, so that a sort puts it somewhere and a curve comes out");
    }
  }

  private static List<QualityCurve> curvesOfReferences(InferenceProblem problem) {
    List<QualityCurve> curves = Curves.of(problem, WrongOutputs.copy(problem.references()), "the references");
    NotApplicable.unless(!curves.isEmpty(), "the quality measure draws no curves");
    return curves;
  }
}
