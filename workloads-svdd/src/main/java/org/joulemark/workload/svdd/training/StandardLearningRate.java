package org.joulemark.workload.svdd.training;

import org.joulemark.api.Activation;

/**
 * How fast the standard recipe learns. The score loses its meaning where a network comes too near the trivial solution,
 * which gives the centre whatever the event; there the recipe is slow. Far from the centre, where networks begin unless n is
 * 0, it has to be fast to get near at all (measured in docs/decisions/0013).
 */
final class StandardLearningRate {

  private static final double AT_THE_CENTER = 3e-4;
  /** ReLU's zeros are the trivial solution in reach, and more outputs pull harder. */
  private static final double MOST_OUTPUTS_AT_FULL_RATE = 5;
  private static final double PER_ROOT_OF_DISTANCE = 1.5e-3;
  private static final double FASTEST = 1e-2;

  private StandardLearningRate() {}

  static double of(int z, int n, Activation activation) {
    if (n != 0) {
      return Math.min(FASTEST, PER_ROOT_OF_DISTANCE * Math.sqrt(Math.abs(n)));
    }
    return activation == Activation.RELU
        ? AT_THE_CENTER * Math.min(1, StrictMath.pow(MOST_OUTPUTS_AT_FULL_RATE / z, 0.75))
        : AT_THE_CENTER;
  }
}
