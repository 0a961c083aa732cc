package org.joulemark.workload.svdd.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.util.Objects;
import java.util.SplittableRandom;
import org.joulemark.api.Activation;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;
import org.joulemark.api.StandardScaling;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.model.InterpretedScores;
import org.joulemark.workload.svdd.model.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceScoresTest {

  /** More than one chunk, the last not full. */
  private static final int ROWS = 1500;
  private static final int COLUMNS = 76;

  @ParameterizedTest
  @EnumSource
  void agreeWithTheInterpreter(Activation activation) {
    DeepSvddModel model = Networks.random(2, activation, COLUMNS, 128, 64, 32, 5);
    float[] rows = numbers();

    double[] scores = ReferenceScores.ofScaled(model, rows, ROWS);

    double[] expected = InterpretedScores.of(model, rowByRow(rows));
    for (int row = 0; row < ROWS; row++) {
      assertThat(scores[row]).isCloseTo(expected[row], within(1e-12 * expected[row]));
    }
  }

  @Test
  void takeMatricesOfEitherElementType() {
    DeepSvddModel model = Networks.random(2, Activation.ELU, COLUMNS, 16, 5);
    float[] rows = numbers();
    double[] expected = ReferenceScores.ofScaled(model, rows, ROWS);

    for (ElementType type : ElementType.values()) {
      try (Arena arena = Arena.ofShared()) {
        Matrix matrix = Matrix.allocate(ROWS, COLUMNS, type, arena);
        for (int index = 0; index < rows.length; index++) {
          matrix.set(index / COLUMNS, index % COLUMNS, rows[index]);
        }
        assertThat(ReferenceScores.of(model, matrix)).isEqualTo(expected);
      }
    }
  }

  @Test
  void scaleEventsAsTheModelSays() {
    DeepSvddModel model = Networks.small();
    StandardScaling scaling = Objects.requireNonNull(model.scaling());
    float[] event = {1, 2, 3};
    float[] scaled = new float[3];
    for (int column = 0; column < 3; column++) {
      scaled[column] = (float) scaling.apply(column, event[column]);
    }

    assertThat(ReferenceScores.ofEvents(model, event, 1)[0])
        .isCloseTo(ReferenceScores.ofScaled(model, scaled, 1)[0], within(1e-5));
  }

  @Test
  void areRefusedForEventsWhereTheModelDoesNotSayHowToScaleThem() {
    DeepSvddModel model = new DeepSvddModel(Networks.small().layers(), 0, null, 1, "");

    assertThatIllegalArgumentException().isThrownBy(() -> ReferenceScores.ofEvents(model, new float[3], 1));
  }

  @Test
  void doNotDependOnOtherRowsOfTheChunk() {
    DeepSvddModel model = Networks.random(2, Activation.ELU, COLUMNS, 128, 64, 32, 5);
    float[] rows = numbers();

    assertThat(ReferenceScores.ofScaled(model, rows, ROWS)[0])
        .isCloseTo(ReferenceScores.ofScaled(model, rows, 1)[0], within(1e-12));
  }

  private static float[] numbers() {
    SplittableRandom random = new SplittableRandom(3);
    float[] numbers = new float[ROWS * COLUMNS];
    for (int index = 0; index < numbers.length; index++) {
      numbers[index] = (float) random.nextGaussian();
    }
    return numbers;
  }

  private static float[][] rowByRow(float[] numbers) {
    float[][] rows = new float[ROWS][COLUMNS];
    for (int row = 0; row < ROWS; row++) {
      System.arraycopy(numbers, row * COLUMNS, rows[row], 0, COLUMNS);
    }
    return rows;
  }
}
