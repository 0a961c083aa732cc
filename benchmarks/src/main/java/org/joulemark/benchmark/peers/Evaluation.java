package org.joulemark.benchmark.peers;

import java.lang.foreign.Arena;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.ReferenceInterpreter;

/**
 * What contenders do: a network over all rows.
 *
 * @param references the exact answers to the first rows, as many as are known; a number each
 */
public record Evaluation(Network network, Matrix inputs, Matrix references) {

  public static Evaluation of(InferenceProblem problem) {
    return new Evaluation(problem.members().getFirst().network(), problem.inputs(), problem.references());
  }

  /** A network over these rows, with the references of all. */
  public static Evaluation of(Network network, Matrix inputs) {
    return new Evaluation(network, inputs, ReferenceInterpreter.evaluate(network, inputs, Arena.ofAuto()));
  }

  public int rows() {
    return inputs.rows();
  }

  /** The same with the first rows alone. */
  Evaluation ofFirst(int rows) {
    return new Evaluation(
        network, inputs.rowRange(0, rows), references.rowRange(0, Math.min(rows, references.rows())));
  }

  /** So many rows, these again and again; the references of all these are known. */
  public Evaluation repeated(int rows) {
    return new Evaluation(network, repeated(inputs, rows), repeated(references, rows));
  }

  private static Matrix repeated(Matrix matrix, int rows) {
    Matrix repeated = Matrix.allocate(rows, matrix.columns(), matrix.elementType(), Arena.ofAuto());
    for (int row = 0; row < rows; row += matrix.rows()) {
      int count = Math.min(matrix.rows(), rows - row);
      repeated.rowRange(row, count).copyFrom(matrix.rowRange(0, count));
    }
    return repeated;
  }
}
