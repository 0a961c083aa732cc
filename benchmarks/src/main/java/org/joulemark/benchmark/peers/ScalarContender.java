package org.joulemark.benchmark.peers;

import java.lang.foreign.Arena;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;
import org.joulemark.backend.cpu.kernel.RowKernel;
import org.joulemark.backend.cpu.kernel.ScalarKernel;

/** The backend's oracle: plain loops over float64 numbers with the functions of java.lang.Math. */
final class ScalarContender implements Contender {

  private final Arena arena = Arena.ofConfined();
  private final Matrix output;
  private final RowKernel kernel;
  private final Matrix references;

  ScalarContender(Evaluation evaluation) {
    references = evaluation.references();
    output = Matrix.allocate(evaluation.rows(), 1, ElementType.FLOAT64, arena);
    kernel = new ScalarKernel(evaluation.network(), evaluation.inputs(), output);
  }

  @Override
  public String name() {
    return "scalar loops in float64, 1 thread";
  }

  @Override
  public void run() {
    kernel.evaluate(0, output.rows());
  }

  @Override
  public Errors errors() {
    return Errors.of(output, references);
  }

  @Override
  public void close() {
    arena.close();
  }
}
