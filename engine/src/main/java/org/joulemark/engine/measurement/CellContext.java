package org.joulemark.engine.measurement;

import java.util.List;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.plan.MeasurementSettings;

/** What every phase of one cell has in common. */
record CellContext(CellRequest request, Compilation compilation) {

  static CellContext of(CellRequest request, InferenceBackend backend, Settings settings, InferenceProblem problem) {
    return new CellContext(
        request, Compilation.of(backend, settings, problem, request.cell().precision(), request.seed()));
  }

  long seed() {
    return request.seed();
  }

  InferenceProblem problem() {
    return compilation.problem();
  }

  Boundary boundary() {
    return request.cell().boundary();
  }

  MeasurementSettings measurement() {
    return request.measurement();
  }

  Support supports(int batchRows) {
    return compilation.supports(batchRows);
  }

  boolean isStochastic(int batchRows) {
    return compilation.isStochastic(batchRows);
  }

  CompiledEnsemble compile(int batchRows) {
    return compilation.compile(batchRows);
  }

  CompiledEnsemble compile(int batchRows, long seed) {
    return compilation.withSeed(seed).compile(batchRows);
  }

  Verdict verify(Matrix outputs, List<QualityFigure> figures) {
    return Verification.verify(problem(), request.cell().precision(), outputs, figures);
  }
}
