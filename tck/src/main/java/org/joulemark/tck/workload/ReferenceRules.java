package org.joulemark.tck.workload;

import java.util.Arrays;
import org.joulemark.api.InferenceProblem;
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
      double[] references = loaded.problem().references();
      for (int row = 0; row < references.length; row++) {
        Broken.unless(Double.isFinite(references[row]), "finite references", references[row] + " in row " + row,
            "psi itself instead of its logarithm, or a division by a spread of zero");
      }
      Broken.unless(references.length == 1 || Arrays.stream(references).distinct().count() > 1,
          "references that differ from row to row", references[0] + " in all " + references.length + " rows",
          "the array was allocated and never filled, or the network does not see its inputs");
    }
  }

  @EachVariant
  default void required_W402_referencesAgreeWithTheInterpreter(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      SampledRows rows = SampledRows.of(loaded.problem(), loaded.arena());
      requireAgreement(rows, float64Tolerance(loaded.problem()));
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
  private static void requireAgreement(SampledRows rows, Tolerance tolerance) {
    double[] references = rows.problem().references();
    double[] exact = ReferenceInterpreter.evaluate(rows.problem());
    for (int row = 0; row < exact.length; row++) {
      double deviation = Math.abs(references[row] - exact[row]);
      double allowed = SHARE_OF_TOLERANCE * tolerance.allowedDeviation(exact[row]);
      if (!(deviation <= allowed)) {
        throw Broken.because("references within " + allowed + ", a tenth of the float64 tolerance, of the description",
            "row " + rows.numbers()[row] + ": " + references[row] + " where the description gives " + exact[row],
            "references of another network or another order of rows, computed in float32, or not scaled and combined");
      }
    }
  }
}
