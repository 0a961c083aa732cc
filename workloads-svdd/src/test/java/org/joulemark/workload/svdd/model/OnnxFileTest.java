package org.joulemark.workload.svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.joulemark.api.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxFileTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void givesTheScoresOfTheNetwork(Activation activation) throws OrtException {
    DeepSvddModel model = Networks.random(3, activation, 6, 16, 8, 5);
    float[][] rows = rows(9, 6);

    float[] scores = run(model, rows);

    double[] expected = InterpretedScores.of(model, rows);
    for (int row = 0; row < rows.length; row++) {
      assertThat((double) scores[row]).isCloseTo(expected[row], within(1e-4 * expected[row]));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100})
  void takesAnyNumberOfRows(int count) throws OrtException {
    assertThat(run(Networks.random(0, Activation.ELU, 6, 8, 5), rows(count, 6))).hasSize(count);
  }

  @Test
  void saysWhatItIs() throws OrtException {
    Path file = folder.resolve("network.onnx");
    OnnxFile.write(Networks.small(), file);

    try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString())) {
      assertThat(session.getInputNames()).containsExactly("event");
      assertThat(session.getOutputNames()).containsExactly("score");
      assertThat(session.getMetadata().getProducerName()).isEqualTo("joulemark");
      assertThat(session.getMetadata().getCustomMetadata())
          .containsEntry("z", "2")
          .containsEntry("n", "3")
          .containsEntry("largestTrainingScore", "12.625")
          .containsEntry("training", "by chance");
    }
  }

  private float[] run(DeepSvddModel model, float[][] rows) throws OrtException {
    Path file = folder.resolve("network.onnx");
    OnnxFile.write(model, file);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (
        OrtSession session = environment.createSession(file.toString());
        OnnxTensor input = OnnxTensor.createTensor(environment, rows);
        OrtSession.Result result = session.run(Map.of("event", input))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      assertThat(output.getInfo().getShape()).containsExactly(rows.length, 1);
      FloatBuffer scores = output.getFloatBuffer();
      float[] copy = new float[scores.remaining()];
      scores.get(copy);
      return copy;
    }
  }

  private static float[][] rows(int count, int columns) {
    SplittableRandom random = new SplittableRandom(5);
    float[][] rows = new float[count][columns];
    for (float[] row : rows) {
      for (int column = 0; column < columns; column++) {
        row[column] = (float) random.nextDouble(-3, 3);
      }
    }
    return rows;
  }
}
