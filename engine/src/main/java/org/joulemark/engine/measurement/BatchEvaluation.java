package org.joulemark.engine.measurement;

import org.joulemark.api.Matrix;
import org.joulemark.engine.plan.Boundary;

/** Evaluates any number of rows batch by batch; the last batch is topped up with rows whose outputs are not used. */
final class BatchEvaluation {

  private BatchEvaluation() {}

  /** One combined output per row. */
  static double[] evaluate(CompiledEnsemble ensemble, Matrix rows) {
    double[] outputs = new double[rows.rows()];
    for (int first = 0; first < outputs.length; first += ensemble.batchRows()) {
      ensemble.fill(rows, first);
      ensemble.run(Boundary.HOST);
      int count = Math.min(ensemble.batchRows(), outputs.length - first);
      for (int row = 0; row < count; row++) {
        outputs[first + row] = ensemble.output(row);
      }
    }
    return outputs;
  }
}
