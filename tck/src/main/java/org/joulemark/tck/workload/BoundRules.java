package org.joulemark.tck.workload;

import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Precision;
import org.joulemark.api.QualityBound;
import org.joulemark.api.QualityFigure;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.EachVariant;
import org.joulemark.tck.plugin.Lines;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;

/** W5, second half: what judges the precisions without a tolerance. */
interface BoundRules extends WorkloadSubject {

  @EachVariant
  default void optional_W507_boundsNameFiguresAndAcceptTheReferences(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      InferenceProblem problem = loaded.problem();
      NotApplicable.unless(!problem.bounds().isEmpty(),
          "no bounds on quality; nobody can judge outputs in " + withoutTolerance(problem));
      List<QualityFigure> figures = Figures.ofReferences(problem).all();
      problem.bounds().forEach(bound -> requireJudge(bound, figures));
    }
  }

  private static List<String> withoutTolerance(InferenceProblem problem) {
    return Stream.of(Precision.values())
        .filter(precision -> !problem.tolerances().containsKey(precision))
        .map(Precision::id)
        .toList();
  }

  private static void requireJudge(QualityBound bound, List<QualityFigure> figures) {
    Lines.requireOneLine("the reason of the bound on " + bound.figure(), bound.reason());
    QualityFigure figure = figures.stream().filter(given -> given.name().equals(bound.figure())).findFirst()
        .orElseThrow(() -> Broken.because("a bound on a figure that the quality measure gives for the references: "
            + figures.stream().map(QualityFigure::name).toList(), "'" + bound.figure() + "'",
            "the figure was renamed in one place only"));
    Broken.unless(figure.reasonForNoValue() != null || bound.accepts(figure),
        "the bound on " + bound.figure() + " to accept the references: a value at least as near to "
            + figure.best() + " as " + bound.limit(),
        figure.value() + " " + figure.unit(),
        "the limit stands on the wrong side of the best value, or in another unit");
  }
}
