package org.joulemark.benchmark.peers;

import java.util.Arrays;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;

/**
 * What contenders do: a network over all rows.
 *
 * @param references the exact answers to the first rows, as many as are known
 */
record Evaluation(Network network, Matrix inputs, double[] references) {

  static Evaluation of(InferenceProblem problem) {
    return new Evaluation(problem.members().getFirst().network(), problem.inputs(), problem.references());
  }

  int rows() {
    return inputs.rows();
  }

  /** The same with the first rows alone. */
  Evaluation ofFirst(int rows) {
    return new Evaluation(
        network, inputs.rowRange(0, rows), Arrays.copyOf(references, Math.min(rows, references.length)));
  }
}
