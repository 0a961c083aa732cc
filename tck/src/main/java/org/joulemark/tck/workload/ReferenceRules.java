package org.joulemark.tck.workload;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Precision;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.api.Tolerance;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.EachVariant;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;

/** W4: the references that every backend is held against. */
interface ReferenceRules extends WorkloadSubject {

  /** The rest is the backends': another order of summation must still fit in. */
  double SHARE_OF_TOLERANCE = 0.1;

  @EachVariant
  default void required_W401_referencesAreFiniteAndDiffer(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      Matrix references = loaded.problem().references();
      Numbers.requireAll(new NamedMatrix("references", references), Double::isFinite, "finite references",
          "psi itself instead of its logarithm, or a division by a spread of zero");
      List<Double> first = numbers(references.row(0));
      Broken.unless(
          references.rows() == 1
              || IntStream.range(1, references.rows()).anyMatch(row -> !numbers(references.row(row)).equals(first)),
          "references that differ from row to row", first + " in all " + references.rows() + " rows",
          "the matrix was allocated and never filled, or the network does not see its inputs");
    }
  }

  private static List<Double> numbers(double[] row) {
    return DoubleStream.of(row).boxed().toList();
  }

  @EachVariant
  default void required_W402_referencesAgreeWithTheInterpreter(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      SampledRows rows = SampledRows.of(loaded.problem(), loaded.arena());
      requireAgreement(rows, ReferenceInterpreter.evaluate(rows.problem(), loaded.arena()),
          float64Tolerance(loaded.problem()));
    }
  }

  private static Tolerance float64Tolerance(InferenceProblem problem) {
    Tolerance tolerance = problem.tolerances().get(Precision.FLOAT64);
    if (tolerance == null) {
      throw NotApplicable.because("there is no float64 tolerance to compare by; see W501");
    }
    return tolerance;
  }

  /**
   * The interpreter of the api may judge here: it defines what a description means, backends are held against the
   * references but compiled from the description, and where the two part no right backend can pass.
   */
  private static void requireAgreement(SampledRows rows, Matrix exact, Tolerance tolerance) {
    for (int row = 0; row < exact.rows(); row++) {
      for (int output = 0; output < exact.columns(); output++) {
        double reference = rows.problem().references().get(row, output);
        double right = exact.get(row, output);
        double allowed = SHARE_OF_TOLERANCE * tolerance.allowedDeviation(right);
        if (!(Math.abs(reference - right) <= allowed)) {
          throw Broken.because(
              "references within " + allowed + ", a tenth of the float64 tolerance, of the description",
              "row " + rows.numbers()[row] + ", output " + output + ": " + reference
                  + " where the description gives " + right,
              "references of another network or another order of rows or outputs, computed in float32, or not scaled "
                  + "and combined");
        }
      }
    }
  }
}
