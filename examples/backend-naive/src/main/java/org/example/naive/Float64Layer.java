package org.example.naive;

import org.joulemark.api.Activation;
import org.joulemark.api.Layer;

/** {@code activation(W x + b)}. */
final class Float64Layer {

  private final double[][] weights;
  private final double[] bias;
  private final Activation activation;
  private final double[] outputs;

  Float64Layer(Layer.Dense dense) {
    weights = Float64Copy.rows(dense.weights());
    bias = Float64Copy.columnOrZeros(dense.bias(), dense.outputs());
    activation = dense.activation();
    outputs = new double[dense.outputs()];
  }

  /** The outputs, in an array that the next call overwrites. */
  double[] apply(double[] inputs) {
    for (int output = 0; output < outputs.length; output++) {
      outputs[output] = activate(bias[output] + product(weights[output], inputs));
    }
    return outputs;
  }

  private static double product(double[] weights, double[] inputs) {
    double sum = 0;
    for (int input = 0; input < inputs.length; input++) {
      sum += weights[input] * inputs[input];
    }
    return sum;
  }

  private double activate(double x) {
    return switch (activation) {
      case IDENTITY -> x;
      case RELU -> Math.max(0, x);
      case ELU -> x > 0 ? x : Math.expm1(x);
      case TANH -> Math.tanh(x);
    };
  }
}
