package org.joulemark.workload.svdd.training;

/** Adam (Kingma and Ba 2015) with its usual constants. */
final class Adam {

  private static final float MEAN_DECAY = 0.9f;
  private static final float SQUARE_DECAY = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final float[] means;
  private final float[] squares;
  private long steps;

  /**
   * @param means running means of the slopes, changed by every step
   * @param squares running means of the slopes' squares, changed by every step
   * @param steps done so far
   */
  Adam(float[] means, float[] squares, long steps) {
    this.means = means;
    this.squares = squares;
    this.steps = steps;
  }

  float[] means() {
    return means;
  }

  float[] squares() {
    return squares;
  }

  long steps() {
    return steps;
  }

  /** Moves the values against the slopes. */
  void step(double learningRate, float[] values, float[] slopes) {
    steps++;
    float rate = (float) (learningRate / (1 - StrictMath.pow(MEAN_DECAY, (double) steps)));
    float squareScale = (float) (1 / (1 - StrictMath.pow(SQUARE_DECAY, (double) steps)));
    for (int index = 0; index < values.length; index++) {
      float slope = slopes[index];
      means[index] = MEAN_DECAY * means[index] + (1 - MEAN_DECAY) * slope;
      squares[index] = SQUARE_DECAY * squares[index] + (1 - SQUARE_DECAY) * slope * slope;
      values[index] -= rate * means[index] / ((float) Math.sqrt(squares[index] * squareScale) + EPSILON);
    }
  }
}
