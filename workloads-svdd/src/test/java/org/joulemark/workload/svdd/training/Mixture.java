package org.joulemark.workload.svdd.training;

import java.util.List;
import java.util.SplittableRandom;
import org.joulemark.api.Activation;

/** Rows of a few numbers for quick training: three clouds; anomalies lie away from all of them. */
final class Mixture {

  static final int COLUMNS = 8;

  private Mixture() {}

  static TrainingRows background(int count) {
    return new TrainingRows(numbers(count, 1, 0), count, COLUMNS);
  }

  static float[] numbers(int count, long seed, double shift) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[count * COLUMNS];
    for (int row = 0; row < count; row++) {
      int cloud = random.nextInt(3);
      for (int column = 0; column < COLUMNS; column++) {
        double middle = (cloud + column) % 3 == 0 ? 4 : -1;
        numbers[row * COLUMNS + column] = (float) (middle + shift * (column % 2) + random.nextGaussian());
      }
    }
    return numbers;
  }

  static TrainingPlan plan() {
    return plan(6);
  }

  static TrainingPlan plan(int epochs) {
    return plan(epochs, 100, 1);
  }

  static TrainingPlan plan(int epochs, int patience, long seed) {
    return new TrainingPlan(
        3, 2, Activation.ELU, List.of(16, 8), true, epochs, 64, 3e-3, 1e-5, patience, 0, seed);
  }
}
