package org.joulemark.benchmark.peers;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final FloatBuffer results;
  private final double[] references;

  OnnxContender(String title, byte[] model, Evaluation evaluation, int batchRows) {
    name = "ONNX Runtime, %s, batch %d".formatted(title, batchRows);
    references = evaluation.references();
    Matrix rows = evaluation.inputs();
    FloatBuffer numbers = direct(rows.rows() * rows.columns());
    results = direct(rows.rows());
    for (long at = 0; at < numbers.capacity(); at++) {
      numbers.put((float) rows.segment().getAtIndex(ValueLayout.JAVA_DOUBLE, at));
    }
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(model, options);
      for (int row = 0; row < rows.rows(); row += batchRows) {
        int batch = Math.min(batchRows, rows.rows() - row);
        inputs.add(Map.of(OnnxGraph.INPUT, tensor(environment, numbers, row, batch, rows.columns())));
        outputs.add(Map.of(OnnxGraph.OUTPUT, tensor(environment, results, row, batch, 1)));
      }
    } catch (OrtException refused) {
      throw new IllegalStateException(name + ": " + refused.getMessage(), refused);
    }
  }

  private static FloatBuffer direct(int numbers) {
    return ByteBuffer.allocateDirect(numbers * Float.BYTES).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  private static OnnxTensor tensor(
      OrtEnvironment environment, FloatBuffer numbers, int row, int rows, int columns) throws OrtException {
    FloatBuffer slice = numbers.slice(row * columns, rows * columns);
    return OnnxTensor.createTensor(environment, slice, new long[]{rows, columns});
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
  public double largestError() {
    double largest = 0;
    for (int row = 0; row < references.length; row++) {
      largest = Math.max(largest, Math.abs(results.get(row) - references[row]));
    }
    return largest;
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
