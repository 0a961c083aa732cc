package org.joulemark.benchmark.peers;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;

/**
 * ONNX Runtime on one thread, in the most favourable set-up known: all optimisations, and tensors over direct memory made
 * beforehand for inputs and outputs, so that a run neither copies nor allocates tensors.
 */
final class OnnxContender implements Contender {

  private final String name;
  private final OrtSession.SessionOptions options;
  private final OrtSession session;
  private final List<Map<String, OnnxTensor>> inputs = new ArrayList<>();
  private final List<Map<String, OnnxTensor>> outputs = new ArrayList<>();
  private final Matrix results;
  private final Matrix references;

  OnnxContender(String title, byte[] model, Evaluation evaluation, int batchRows) {
    name = "ONNX Runtime, %s, batch %d".formatted(title, batchRows);
    references = evaluation.references();
    Matrix rows = evaluation.inputs();
    Matrix numbers = Matrix.allocate(rows.rows(), rows.columns(), ElementType.FLOAT32, Arena.ofAuto());
    numbers.copyFrom(rows);
    results = Matrix.allocate(rows.rows(), 1, ElementType.FLOAT32, Arena.ofAuto());
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(model, options);
      for (int row = 0; row < rows.rows(); row += batchRows) {
        int batch = Math.min(batchRows, rows.rows() - row);
        inputs.add(Map.of(OnnxGraph.INPUT, tensor(environment, numbers.rowRange(row, batch))));
        outputs.add(Map.of(OnnxGraph.OUTPUT, tensor(environment, results.rowRange(row, batch))));
      }
    } catch (OrtException refused) {
      throw new IllegalStateException(name + ": " + refused.getMessage(), refused);
    }
  }

  /** A tensor in the matrix's own memory. */
  private static OnnxTensor tensor(OrtEnvironment environment, Matrix matrix) throws OrtException {
    FloatBuffer numbers = matrix.segment().asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    return OnnxTensor.createTensor(environment, numbers, new long[]{matrix.rows(), matrix.columns()});
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run() {
    try {
      for (int batch = 0; batch < inputs.size(); batch++) {
        session.run(inputs.get(batch), Set.of(), outputs.get(batch)).close();
      }
    } catch (OrtException failed) {
      throw new IllegalStateException(name + ": " + failed.getMessage(), failed);
    }
  }

  @Override
  public Errors errors() {
    return Errors.of(results, references);
  }

  @Override
  public void close() {
    inputs.forEach(batch -> batch.values().forEach(OnnxTensor::close));
    outputs.forEach(batch -> batch.values().forEach(OnnxTensor::close));
    try {
      session.close();
    } catch (OrtException failed) {
      throw new IllegalStateException(name + ": " + failed.getMessage(), failed);
    } finally {
      options.close();
    }
  }
}
