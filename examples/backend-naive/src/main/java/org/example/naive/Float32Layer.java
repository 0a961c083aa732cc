package org.example.naive;

import org.joulemark.api.Activation;
import org.joulemark.api.Layer;

/** {@code activation(W x + b)}. */
final class Float32Layer {

  private final float[][] weights;
  private final float[] bias;
  private final Activation activation;
  private final float[] outputs;

  Float32Layer(Layer.Dense dense) {
    weights = Float32Copy.rows(dense.weights());
    bias = Float32Copy.columnOrZeros(dense.bias(), dense.outputs());
    activation = dense.activation();
    outputs = new float[dense.outputs()];
  }

  /** The outputs, in an array that the next call overwrites. */
  float[] apply(float[] inputs) {
    for (int output = 0; output < outputs.length; output++) {
      outputs[output] = activate(bias[output] + product(weights[output], inputs));
    }
    return outputs;
  }

  private static float product(float[] weights, float[] inputs) {
    float sum = 0;
    for (int input = 0; input < inputs.length; input++) {
      sum += weights[input] * inputs[input];
    }
    return sum;
  }

  /** Java's functions know no float; a result rounded to one is what a float function would give at best. */
  private float activate(float x) {
    return switch (activation) {
      case IDENTITY -> x;
      case RELU -> Math.max(0, x);
      case ELU -> x > 0 ? x : (float) Math.expm1(x);
      case TANH -> (float) Math.tanh(x);
    };
  }
}
