package org.joulemark.engine.cell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Precision;
import org.joulemark.api.QualityBound;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Tolerance;

/** Holds outputs against the workload's references, or their figures against its bounds. */
record Verification(InferenceProblem problem, Precision precision) {

  /**
   * Holds the outputs against the tolerance, or their figures against the bounds where there is none.
   *
   * @param figures of these outputs
   */
  Verdict verify(Matrix outputs, List<QualityFigure> figures) {
    return tolerance().map(tolerance -> verify(outputs, tolerance)).orElseGet(() -> verify(figures));
  }

  /** By the tolerance alone: right where the bounds are to judge. */
  Verdict verify(Matrix outputs) {
    return tolerance().map(tolerance -> verify(outputs, tolerance)).orElseGet(Verdict.Right::new);
  }

  /** By the bounds alone: right where a tolerance is to judge. */
  Verdict verify(List<QualityFigure> figures) {
    return tolerance().isPresent() ? new Verdict.Right() : judge(figures);
  }

  private Optional<Tolerance> tolerance() {
    return Optional.ofNullable(problem.tolerances().get(precision));
  }

  private Verdict verify(Matrix outputs, Tolerance tolerance) {
    int misses = 0;
    int worstRow = -1;
    int worstOutput = -1;
    double worstExcess = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < outputs.rows(); row++) {
      boolean missed = false;
      for (int output = 0; output < outputs.columns(); output++) {
        double excess = excess(tolerance, outputs.get(row, output), problem.references().get(row, output));
        missed |= excess > 0;
        if (excess > worstExcess) {
          worstExcess = excess;
          worstRow = row;
          worstOutput = output;
        }
      }
      misses += missed ? 1 : 0;
    }
    return misses == 0
        ? new Verdict.Right()
        : new Verdict.Wrong(describe(outputs, tolerance, misses, worstRow, worstOutput));
  }

  /** Positive exactly where the tolerance does not accept the output. */
  private static double excess(Tolerance tolerance, double output, double reference) {
    if (tolerance.accepts(output, reference)) {
      return Double.NEGATIVE_INFINITY;
    }
    double deviation = Math.abs(output - reference);
    return Double.isNaN(deviation)
        ? Double.POSITIVE_INFINITY
        : Math.max(Double.MIN_NORMAL, deviation - tolerance.allowedDeviation(reference));
  }

  private String describe(Matrix outputs, Tolerance tolerance, int misses, int row, int output) {
    double reference = problem.references().get(row, output);
    return String.format(
        Locale.ROOT,
        "outputs miss the %s tolerance in %d of %d rows; worst is row %d%s: %s where %s +- %.3g is right",
        precision.id(), misses, outputs.rows(), row, outputs.columns() == 1 ? "" : ", output " + output,
        outputs.get(row, output), reference, tolerance.allowedDeviation(reference));
  }

  /** Without a tolerance there must be a figure that can be told and has a bound: else nobody can judge the answers. */
  private Verdict judge(List<QualityFigure> figures) {
    int judged = 0;
    for (QualityBound bound : problem.bounds()) {
      QualityFigure figure = figureOf(bound, figures);
      if (figure.reasonForNoValue() == null) {
        judged++;
        if (!bound.accepts(figure)) {
          return new Verdict.Wrong(
              String.format(
                  Locale.ROOT, "%s is %.3g, no better than %.3g: %s", figure.name(), figure.value(), bound.limit(),
                  bound.reason()));
        }
      }
    }
    return judged > 0
        ? new Verdict.Right()
        : new Verdict.Wrong(
            "nobody can judge these answers: the workload has no tolerance for " + precision.id()
                + " and no bound on a quality figure that can be told");
  }

  private static QualityFigure figureOf(QualityBound bound, List<QualityFigure> figures) {
    return figures.stream()
        .filter(figure -> figure.name().equals(bound.figure()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(
                "the workload bounds the quality figure '" + bound.figure() + "', which its measure does not give"));
  }
}
