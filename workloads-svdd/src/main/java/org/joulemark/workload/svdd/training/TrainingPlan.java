package org.joulemark.workload.svdd.training;

import java.util.List;
import java.util.stream.Collectors;
import org.joulemark.api.Activation;

/**
 * How to train a Deep SVDD network.
 *
 * @param z outputs
 * @param n every coordinate of the centre
 * @param activation of the hidden layers; the last layer is linear
 * @param hidden outputs of the hidden layers, first to last
 * @param biases whether layers have biases; without them the zero event always scores {@code z n^2}
 * @param epochs most passes over the rows
 * @param batchRows rows per step
 * @param learningRate of Adam to begin with; it falls to zero along half a cosine over all epochs
 * @param weightDecay lambda of the penalty {@code lambda / 2 sum w^2}; biases are not penalised
 * @param patience training stops after so many epochs without an improvement
 * @param leastImprovement what counts as an improvement of the validation loss, relative to the lowest so far
 * @param seed of the first weights and of the order of the rows
 */
public record TrainingPlan(
    int z, int n, Activation activation, List<Integer> hidden, boolean biases, int epochs, int batchRows,
    double learningRate, double weightDecay, int patience, double leastImprovement, long seed) {

  /** EME's hidden layers. */
  public static final List<Integer> STANDARD_HIDDEN = List.of(512, 256, 128);

  /** As many as train in a few seconds; more change little (docs/decisions/0013). */
  public static final int STANDARD_ROWS = 20_000;

  public TrainingPlan {
    hidden = List.copyOf(hidden);
    requirePositive("z", z);
    hidden.forEach(outputs -> requirePositive("hidden", outputs));
    requirePositive("epochs", epochs);
    requirePositive("batchRows", batchRows);
    requirePositive("patience", patience);
    if (!(learningRate > 0) || !(weightDecay >= 0) || !(leastImprovement >= 0)) {
      throw new IllegalArgumentException(
          "learningRate must be positive, weightDecay and leastImprovement not negative");
    }
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + value);
    }
  }

  /** The recipe of the networks that a session trains for itself, with {@link #STANDARD_ROWS} rows. */
  public static TrainingPlan standard(int z, int n, Activation activation) {
    double learningRate = StandardLearningRate.of(z, n, activation);
    return new TrainingPlan(z, n, activation, STANDARD_HIDDEN, true, 5, 256, learningRate, 0, 3, 0, 1);
  }

  /** All of it, on one line. */
  public String inWords() {
    String layers = hidden.stream().map(String::valueOf).collect(Collectors.joining("-"));
    return "seed " + seed + ", z " + z + ", n " + n + ", activation " + activation + ", hidden " + layers + ", biases "
        + biases + ", epochs " + epochs + ", batchRows " + batchRows + ", learningRate " + learningRate
        + ", weightDecay " + weightDecay + ", patience " + patience + ", leastImprovement " + leastImprovement;
  }
}
