package org.joulemark.tck.workload;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Outputs that a broken backend might give, made from the right ones. */
final class WrongOutputs {

  private static final long SEED = 20_220_921;

  private WrongOutputs() {}

  /** Each row answers for the next. */
  static double[] shiftedByOneRow(double[] right) {
    double[] wrong = new double[right.length];
    for (int row = 0; row < wrong.length; row++) {
      wrong[row] = right[(row + 1) % right.length];
    }
    return wrong;
  }

  /** The same numbers in another order, by Fisher and Yates. */
  static double[] shuffled(double[] right) {
    RandomGenerator random = random();
    double[] wrong = right.clone();
    for (int row = wrong.length - 1; row > 0; row--) {
      int other = random.nextInt(row + 1);
      double kept = wrong[row];
      wrong[row] = wrong[other];
      wrong[other] = kept;
    }
    return wrong;
  }

  /** Each with a Gaussian error as large as the spread of the right ones. */
  static double[] noisy(double[] right) {
    RandomGenerator random = random();
    double spread = spread(right);
    return Arrays.stream(right).map(value -> value + spread * random.nextGaussian()).toArray();
  }

  /** NaN in every tenth row, beginning with the first. */
  static double[] withSomeNaN(double[] right) {
    double[] wrong = right.clone();
    for (int row = 0; row < wrong.length; row += 10) {
      wrong[row] = Double.NaN;
    }
    return wrong;
  }

  static double[] allNaN(double[] right) {
    double[] wrong = new double[right.length];
    Arrays.fill(wrong, Double.NaN);
    return wrong;
  }

  private static double spread(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElseThrow());
  }

  private static RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  }
}
