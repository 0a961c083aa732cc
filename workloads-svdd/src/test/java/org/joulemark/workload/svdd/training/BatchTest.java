package org.joulemark.workload.svdd.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import org.joulemark.api.Activation;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.model.InterpretedScores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchTest {

  private static final int ROWS = 20;
  private static final int N = 2;

  @ParameterizedTest
  @EnumSource
  void givesTheScoresOfTheInterpreter(Activation activation) {
    try (Arena arena = Arena.ofConfined()) {
      NetworkParameters parameters = parameters(activation, arena);

      double sum = sumOfScores(parameters, arena);

      float[] numbers = Mixture.numbers(ROWS, 4, 0);
      float[][] rows = new float[ROWS][Mixture.COLUMNS];
      for (int row = 0; row < ROWS; row++) {
        System.arraycopy(numbers, row * Mixture.COLUMNS, rows[row], 0, Mixture.COLUMNS);
      }
      DeepSvddModel model = new DeepSvddModel(parameters.layers(parameters.values()), N, null, 1, "");
      double expected = Arrays.stream(InterpretedScores.of(model, rows)).sum();
      assertThat(sum).isCloseTo(expected, within(1e-5 * expected));
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSlopesThatDifferencesGive(Activation activation) {
    try (Arena arena = Arena.ofConfined()) {
      NetworkParameters parameters = parameters(activation, arena);
      NetworkParameters slopes = NetworkParameters.allocate(plan(activation), Mixture.COLUMNS, arena);
      Batch batch = batch(parameters, arena);
      batch.forward(ROWS);
      batch.backward(ROWS, slopes);
      slopes.collect();

      for (int index = 0; index < slopes.values().length; index += 7) {
        double difference = slopeByDifference(parameters, index, arena);
        assertThat((double) slopes.values()[index])
            .as("slope %d", index).isCloseTo(difference, within(0.02 + 0.02 * Math.abs(difference)));
      }
    }
  }

  @Test
  void ignoresRowsBeyondThoseAskedFor() {
    try (Arena arena = Arena.ofConfined()) {
      NetworkParameters parameters = parameters(Activation.ELU, arena);
      Batch batch = batch(parameters, arena);
      batch.forward(ROWS);
      double all = batch.sumOfScores(ROWS);
      batch.forward(1);
      assertThat(batch.sumOfScores(1)).isLessThan(all);
    }
  }

  private static double slopeByDifference(NetworkParameters parameters, int index, Arena arena) {
    float step = 2e-3f;
    float value = parameters.values()[index];
    parameters.values()[index] = value + step;
    double above = sumOfScores(parameters, arena);
    parameters.values()[index] = value - step;
    double below = sumOfScores(parameters, arena);
    parameters.values()[index] = value;
    return (above - below) / (2 * step) / ROWS;
  }

  private static double sumOfScores(NetworkParameters parameters, Arena arena) {
    parameters.publish();
    Batch batch = batch(parameters, arena);
    batch.forward(ROWS);
    return batch.sumOfScores(ROWS);
  }

  private static TrainingPlan plan(Activation activation) {
    return new TrainingPlan(3, N, activation, List.of(6, 5), true, 1, ROWS, 1e-3, 0, 1, 0, 1);
  }

  private static NetworkParameters parameters(Activation activation, Arena arena) {
    NetworkParameters parameters = NetworkParameters.allocate(plan(activation), Mixture.COLUMNS, arena);
    FirstWeights.draw(1, parameters);
    parameters.publish();
    return parameters;
  }

  private static Batch batch(NetworkParameters parameters, Arena arena) {
    Batch batch = new Batch(new MatrixProducts(), parameters, N, ROWS, arena);
    float[] numbers = Mixture.numbers(ROWS, 4, 0);
    for (int row = 0; row < ROWS; row++) {
      batch.setRow(row, numbers, row);
    }
    return batch;
  }
}
