package org.joulemark.workload.svdd.model;

import org.joulemark.api.Activation;

/**
 * One dense layer as it was trained, in float32.
 *
 * @param weights outputs x inputs, row after row; not copied, never changed
 * @param bias one per output; not copied, never changed
 */
public record DenseWeights(int inputs, int outputs, float[] weights, float[] bias, Activation activation) {

  public DenseWeights {
    if (weights.length != (long) inputs * outputs || bias.length != outputs) {
      throw new IllegalArgumentException(
          weights.length + " weights and " + bias.length + " biases for " + outputs + " x " + inputs);
    }
  }
}
