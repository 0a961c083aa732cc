package org.joulemark.tck.workload;

import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Precision;
import org.joulemark.api.Tolerance;
import org.joulemark.tck.plugin.Broken;

/** Orders the formats by how much they round, as far as they can be ordered. */
final class FormatWidth {

  private FormatWidth() {}

  static void requireOrder(InferenceProblem problem) {
    Map<Precision, Tolerance> tolerances = problem.tolerances();
    double[] references = numbers(problem.references());
    tolerances.forEach((wide, wideTolerance) -> tolerances.forEach((narrow, narrowTolerance) -> {
      if (steps(narrow) > steps(wide)) {
        requireWider(wide, wideTolerance, narrow, narrowTolerance, references);
      }
    }));
  }

  private static double[] numbers(Matrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToObj(matrix::row).flatMapToDouble(DoubleStream::of).toArray();
  }

  private static void requireWider(
      Precision wide, Tolerance wideTolerance, Precision narrow, Tolerance narrowTolerance, double[] references) {
    for (double reference : references) {
      double allowedWide = wideTolerance.allowedDeviation(reference);
      double allowedNarrow = narrowTolerance.allowedDeviation(reference);
      // Both are zero where both are purely relative and the reference is zero.
      Broken.unless(allowedNarrow > allowedWide || (allowedNarrow == 0 && reference == 0),
          narrow + " to be allowed more than " + wide,
          "at a reference of " + reference + " " + allowedNarrow + " where " + wide + " has " + allowedWide,
          "the same tolerance was given to both, or the two were swapped");
    }
  }

  /** 16-bit, 8-bit and analog formats lose range and digits in different measure, so none of them is put first. */
  private static int steps(Precision precision) {
    return switch (precision) {
      case FLOAT64 -> 0;
      case FLOAT32 -> 1;
      case FLOAT16, BFLOAT16, INT8, ANALOG -> 2;
    };
  }
}
