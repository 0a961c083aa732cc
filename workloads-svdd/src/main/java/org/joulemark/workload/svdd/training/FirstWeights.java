package org.joulemark.workload.svdd.training;

import org.joulemark.api.Activation;

/**
 * Random weights to begin with, normal with the variance that keeps numbers of the same size through the layers: 2 / inputs
 * before ReLU (He et al. 2015), 1 / inputs otherwise (LeCun et al. 1998). Biases begin at zero.
 */
final class FirstWeights {

  private static final long STREAM = 0;

  private FirstWeights() {}

  static void draw(long seed, NetworkParameters parameters) {
    SplitMix random = SplitMix.stream(seed, STREAM);
    float[] values = parameters.values();
    int first = 0;
    for (NetworkParameters.Part part : parameters.parts()) {
      double gain = part.activation() == Activation.RELU ? 2 : 1;
      double deviation = Math.sqrt(gain / part.weights().columns());
      for (int index = 0; index < part.weights().size(); index++) {
        values[first + index] = (float) (deviation * random.normal());
      }
      first += part.weights().size() + part.bias().size();
    }
  }
}
