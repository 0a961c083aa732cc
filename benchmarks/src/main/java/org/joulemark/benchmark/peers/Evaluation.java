package org.joulemark.benchmark.peers;

import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;

/**
 * What contenders do: a network over all rows.
 *
 * @param references the exact answers to the first rows, as many as are known; a number each
 */
record Evaluation(Network network, Matrix inputs, Matrix references) {

  static Evaluation of(InferenceProblem problem) {
    return new Evaluation(problem.members().getFirst().network(), problem.inputs(), problem.references());
  }

  int rows() {
    return inputs.rows();
  }

  /** The same with the first rows alone. */
  Evaluation ofFirst(int rows) {
    return new Evaluation(
        network, inputs.rowRange(0, rows), references.rowRange(0, Math.min(rows, references.rows())));
  }
}
