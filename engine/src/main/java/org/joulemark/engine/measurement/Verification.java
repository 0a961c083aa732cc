package org.joulemark.engine.measurement;

import java.util.Locale;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Precision;
import org.joulemark.api.Tolerance;
import org.jspecify.annotations.Nullable;

/** Holds outputs against the workload's references. */
final class Verification {

  private Verification() {}

  static Verdict verify(InferenceProblem problem, Precision precision, double[] outputs) {
    @Nullable
    Tolerance tolerance = problem.tolerances().get(precision);
    if (tolerance == null) {
      return new Verdict.Right();
    }
    int misses = 0;
    int worst = -1;
    double worstExcess = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < outputs.length; row++) {
      if (!tolerance.accepts(outputs[row], problem.references()[row])) {
        misses++;
        double excess = excess(tolerance, outputs[row], problem.references()[row]);
        if (excess > worstExcess) {
          worstExcess = excess;
          worst = row;
        }
      }
    }
    return misses == 0
        ? new Verdict.Right()
        : new Verdict.Wrong(describe(problem, precision, tolerance, outputs, misses, worst));
  }

  private static double excess(Tolerance tolerance, double output, double reference) {
    double deviation = Math.abs(output - reference);
    return Double.isNaN(deviation) ? Double.POSITIVE_INFINITY : deviation - tolerance.allowedDeviation(reference);
  }

  private static String describe(
      InferenceProblem problem, Precision precision, Tolerance tolerance, double[] outputs, int misses, int worst) {
    double reference = problem.references()[worst];
    return String.format(
        Locale.ROOT,
        "outputs miss the %s tolerance in %d of %d rows; worst is row %d: %s where %s +- %.3g is right",
        precision.id(), misses, outputs.length, worst, outputs[worst], reference,
        tolerance.allowedDeviation(reference));
  }
}
