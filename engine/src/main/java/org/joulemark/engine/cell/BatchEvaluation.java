package org.joulemark.engine.cell;

import java.lang.foreign.Arena;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;
import org.joulemark.engine.plan.Boundary;

/** Evaluates any number of rows batch by batch; the last batch is topped up with rows whose outputs are not used. */
final class BatchEvaluation {

  private BatchEvaluation() {}

  /** The combined outputs: rows x outputs. */
  static Matrix evaluate(CompiledEnsemble ensemble, Matrix rows) {
    Matrix outputs = Matrix.allocate(rows.rows(), ensemble.outputs(), ElementType.FLOAT64, Arena.ofAuto());
    for (int first = 0; first < outputs.rows(); first += ensemble.batchRows()) {
      ensemble.fill(rows, first);
      ensemble.run(Boundary.HOST);
      int count = Math.min(ensemble.batchRows(), outputs.rows() - first);
      for (int row = 0; row < count; row++) {
        ensemble.combine(row, outputs, first + row);
      }
    }
    return outputs;
  }
}
