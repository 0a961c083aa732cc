package org.joulemark.engine.measurement;

import org.joulemark.api.Backend;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.plan.MeasurementSettings;

/** What every phase of one cell has in common. */
record CellContext(CellRequest request, Backend backend, Settings backendSettings, InferenceProblem problem) {

  Boundary boundary() {
    return request.cell().boundary();
  }

  MeasurementSettings measurement() {
    return request.measurement();
  }

  Support supports(int batchRows) {
    return CompiledEnsemble.supports(
        backend, backendSettings, problem, request.cell().precision(), batchRows, request.seed());
  }

  CompiledEnsemble compile(int batchRows) {
    return CompiledEnsemble.compile(
        backend, backendSettings, problem, request.cell().precision(), batchRows, request.seed());
  }

  Verdict verify(double[] outputs) {
    return Verification.verify(problem, request.cell().precision(), outputs);
  }
}
