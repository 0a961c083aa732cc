package org.joulemark.tck.workload;

import java.util.Map;
import java.util.stream.IntStream;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Precision;
import org.joulemark.api.Tolerance;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.EachVariant;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;

/** W5: tolerances tell right from wrong. */
interface ToleranceRules extends WorkloadSubject {

  @EachVariant
  default void required_W501_float64ToleranceExists(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      Map<Precision, Tolerance> tolerances = loaded.problem().tolerances();
      Broken.unless(tolerances.containsKey(Precision.FLOAT64), "a tolerance for float64",
          "tolerances for " + tolerances.keySet(),
          "only the precision that the workload was first run with was filled in");
    }
  }

  @EachVariant
  default void required_W502_tolerancesAreFiniteAndNotNegative(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      loaded.problem().tolerances().forEach((precision, tolerance) -> {
        requireFinite(precision, "absolute", tolerance.absolute());
        requireFinite(precision, "relative", tolerance.relative());
      });
    }
  }

  private static void requireFinite(Precision precision, String part, double value) {
    Broken.unless(Double.isFinite(value) && value >= 0,
        "the " + part + " tolerance of " + precision + " finite and >= 0",
        String.valueOf(value), "computed from references that are not finite, or meant as 'anything goes'");
  }

  @EachVariant
  default void required_W503_narrowerFormatsAreAllowedMore(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      FormatWidth.requireOrder(loaded.problem());
    }
  }

  @EachVariant
  default void required_W504_plainFloat32IsAccepted(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      Tolerance tolerance = loaded.problem().tolerances().get(Precision.FLOAT32);
      if (tolerance == null) {
        throw NotApplicable.because("there is no float32 tolerance; float32 is judged by quality alone");
      }
      SampledRows rows = SampledRows.of(loaded.problem(), loaded.arena());
      requireAccepted(rows, Float32Loop.evaluate(rows.problem(), loaded.arena()), tolerance);
    }
  }

  private static void requireAccepted(SampledRows rows, Matrix outputs, Tolerance tolerance) {
    for (int row = 0; row < outputs.rows(); row++) {
      for (int output = 0; output < outputs.columns(); output++) {
        double reference = rows.problem().references().get(row, output);
        double given = outputs.get(row, output);
        Broken.unless(tolerance.accepts(given, reference),
            "a plain float32 loop within the float32 tolerance of " + tolerance.allowedDeviation(reference),
            "row " + rows.numbers()[row] + ", output " + output + ": " + given + " for " + reference,
            "a tolerance taken from one clever kernel, or an absolute one that does not grow with the outputs");
      }
    }
  }

  @EachVariant
  default void required_W505_shiftedRowsAreRejected(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      InferenceProblem problem = loaded.problem();
      NotApplicable.unless(problem.references().rows() > 1, "one row cannot be shifted");
      Matrix shifted = WrongOutputs.shiftedByOneRow(problem.references());
      problem.tolerances()
          .forEach((precision, tolerance) -> Broken.unless(!acceptsAll(tolerance, shifted, problem.references()),
              "outputs shifted by one row to be rejected for " + precision,
              "all " + shifted.rows() + " rows accepted by " + tolerance,
              "a tolerance so wide that everything passes"));
    }
  }

  /** Only asked of wide formats: one unit of many may drown in the rounding of 8 bits. */
  @EachVariant
  default void required_W506_aMissingUnitIsRejected(SettingVariant variant) {
    try (var loaded = LoadedProblem.of(this, variant)) {
      SampledRows rows = SampledRows.of(loaded.problem(), loaded.arena());
      for (Precision precision : new Precision[]{Precision.FLOAT64, Precision.FLOAT32}) {
        Tolerance tolerance = loaded.problem().tolerances().get(precision);
        if (tolerance != null) {
          requireMissingUnitRejected(rows, precision, tolerance, loaded);
        }
      }
    }
  }

  private static void requireMissingUnitRejected(
      SampledRows rows, Precision precision, Tolerance tolerance, LoadedProblem loaded) {
    Matrix references = rows.problem().references();
    Broken.unless(
        MissingUnit.outputs(rows.problem(), loaded.arena())
            .anyMatch(wrong -> !acceptsAll(tolerance, wrong, references)),
        "outputs of a network that lacks one unit of its first layer to be rejected for " + precision,
        "whichever of " + MissingUnit.TRIES + " units was left out, all of "
            + rows.inWords(loaded.problem()) + " accepted by " + tolerance,
        "a tolerance so wide that everything passes");
  }

  private static boolean acceptsAll(Tolerance tolerance, Matrix outputs, Matrix references) {
    return IntStream.range(0, outputs.rows()).allMatch(
        row -> IntStream.range(0, outputs.columns()).allMatch(
            output -> tolerance.accepts(outputs.get(row, output), references.get(row, output))));
  }
}
