package org.joulemark.workload.svdd.model;

import java.util.List;
import org.joulemark.api.StandardScaling;
import org.jspecify.annotations.Nullable;

/**
 * A trained Deep SVDD network: its anomaly score is {@code |out - n|^2}, the centre having the same number n in each of
 * the z outputs (Caron et al. 2021; Kösters et al. 2022).
 *
 * @param layers at least one; each takes what the one before gives
 * @param n every coordinate of the centre
 * @param scaling what events must go through before the first layer; null where the model does not say
 * @param largestTrainingScore the largest score over the training set, which an ensemble divides by; NaN where the model
 *     does not say
 * @param training how it was trained, one line for people
 */
public record DeepSvddModel(
    List<DenseWeights> layers, int n, @Nullable StandardScaling scaling, double largestTrainingScore, String training) {

  public DeepSvddModel {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network needs at least one layer");
    }
    for (int next = 1; next < layers.size(); next++) {
      if (layers.get(next).inputs() != layers.get(next - 1).outputs()) {
        throw new IllegalArgumentException(
            "layer " + (next - 1) + " gives " + layers.get(next - 1).outputs() + " numbers, layer " + next + " takes "
                + layers.get(next).inputs());
      }
    }
  }

  /** Numbers in an input row. */
  public int inputs() {
    return layers.getFirst().inputs();
  }

  /** Outputs of the last layer. */
  public int z() {
    return layers.getLast().outputs();
  }
}
