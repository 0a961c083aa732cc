package org.joulemark.workload.svdd.model;

import java.nio.file.Path;
import org.joulemark.api.AtomicFile;
import org.joulemark.api.StorageException;

/**
 * Networks as ONNX files: input {@code event} (batch x inputs, float32, already scaled), output {@code score} (batch x 1),
 * any number of rows. The metadata says z, n, the largest training score and how the network was trained.
 */
public final class OnnxFile {

  /** Of 2022: old enough for every runtime in use. */
  private static final int OPERATOR_SET = 17;
  private static final int FORMAT_VERSION = 8;

  private static final int MODEL_FORMAT_VERSION = 1;
  private static final int MODEL_PRODUCER = 2;
  private static final int MODEL_GRAPH = 7;
  private static final int MODEL_OPERATOR_SET = 8;
  private static final int MODEL_METADATA = 14;

  private OnnxFile() {}

  /**
   * Writes the file, whole or not at all.
   *
   * @throws StorageException where it cannot be written
   */
  public static void write(DeepSvddModel model, Path file) {
    ProtobufMessage message =
        new ProtobufMessage()
            .number(MODEL_FORMAT_VERSION, FORMAT_VERSION)
            .text(MODEL_PRODUCER, "joulemark")
            .message(MODEL_GRAPH, OnnxGraph.of(model))
            .message(MODEL_OPERATOR_SET, new ProtobufMessage().text(1, "").number(2, OPERATOR_SET))
            .message(MODEL_METADATA, entry("z", model.z()))
            .message(MODEL_METADATA, entry("n", model.n()))
            .message(MODEL_METADATA, entry("largestTrainingScore", model.largestTrainingScore()))
            .message(MODEL_METADATA, entry("training", model.training()));
    AtomicFile.write(file, message.toByteArray());
  }

  private static ProtobufMessage entry(String key, Object value) {
    return new ProtobufMessage().text(1, key).text(2, value.toString());
  }
}
