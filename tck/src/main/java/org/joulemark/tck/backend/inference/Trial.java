package org.joulemark.tck.backend.inference;

import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;

/** A compiled network in the hands of a rule. */
final class Trial implements AutoCloseable {

  private final CompiledNetwork compiled;

  private Trial(CompiledNetwork compiled) {
    this.compiled = compiled;
  }

  static Trial of(BackendConfiguration configuration, Network network, int batchRows) {
    return of(configuration, configuration.request(network, batchRows));
  }

  static Trial of(BackendConfiguration configuration, CompileRequest request) {
    return new Trial(configuration.backend().compile(request));
  }

  CompiledNetwork compiled() {
    return compiled;
  }

  /** Compiles, evaluates these rows, starting over at the last, and closes. */
  static Matrix outputsOnce(BackendConfiguration configuration, Network network, Matrix rows, int batchRows) {
    try (Trial trial = of(configuration, network, batchRows)) {
      return trial.outputs(rows);
    }
  }

  /** Evaluates these rows, starting over at the last until the batch is full. */
  Matrix outputs(Matrix rows) {
    fill(rows);
    compiled.upload();
    return inferredOutputs();
  }

  /** Evaluates what was uploaded. */
  Matrix inferredOutputs() {
    compiled.infer();
    compiled.download();
    return outputs();
  }

  void fill(Matrix rows) {
    Matrix input = compiled.input();
    for (int row = 0; row < input.rows(); row++) {
      input.rowRange(row, 1).copyFrom(rows.rowRange(row % rows.rows(), 1));
    }
  }

  /** A copy of what stands in the output buffer. */
  Matrix outputs() {
    return Matrices.copy(compiled.output());
  }

  /** Puts a number no network gives into the output buffer, so that what was not written anew is seen. */
  void poisonOutput() {
    Matrix output = compiled.output();
    output.copyFrom(Matrices.constant(output.rows(), output.columns(), Double.NaN));
  }

  @Override
  public void close() {
    compiled.close();
  }
}
