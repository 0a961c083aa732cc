package org.joulemark.api;

import org.jspecify.annotations.Nullable;

/** One layer of a network. */
public sealed interface Layer {

  int inputs();

  int outputs();

  /**
   * {@code activation(W x + b)}.
   *
   * @param weights outputs x inputs, float64
   * @param bias outputs x 1, float64, or null for none
   */
  record Dense(Matrix weights, @Nullable Matrix bias, Activation activation) implements Layer {
    public Dense {
      Shapes.requireFloat64("weights", weights);
      if (bias != null) {
        Shapes.requireColumn("bias", bias, weights.rows());
      }
    }

    @Override
    public int inputs() {
      return weights.columns();
    }

    @Override
    public int outputs() {
      return weights.rows();
    }
  }
}
