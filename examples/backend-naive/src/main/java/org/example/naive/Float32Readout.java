package org.example.naive;

import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;

/** How the last layer's outputs become one number. */
sealed interface Float32Readout {

  float apply(float[] inputs, float[] outputs);

  static Float32Readout of(Network network) {
    return switch (network.readout()) {
      case Readout.LogProdTwoCosh(Matrix visibleBias) -> new LogProdTwoCosh(
          Float32Copy.columnOrZeros(visibleBias, network.inputs()));
      case Readout.SquaredDistance(Matrix center) -> new SquaredDistance(
          Float32Copy.columnOrZeros(center, network.outputs()));
    };
  }

  /** {@code a.s + sum_j ln(2 cosh theta_j)} */
  record LogProdTwoCosh(float[] visibleBias) implements Float32Readout {

    @Override
    public float apply(float[] inputs, float[] outputs) {
      float sum = 0;
      for (int site = 0; site < inputs.length; site++) {
        sum += visibleBias[site] * inputs[site];
      }
      for (float theta : outputs) {
        sum += logTwoCosh(theta);
      }
      return sum;
    }

    /** |x| + ln(1 + e^(-2|x|)): the exponential never overflows, as that of cosh would. */
    private static float logTwoCosh(float x) {
      float magnitude = Math.abs(x);
      return magnitude + (float) Math.log1p((float) Math.exp(-2 * magnitude));
    }
  }

  /** {@code |out - c|^2} */
  record SquaredDistance(float[] center) implements Float32Readout {

    @Override
    public float apply(float[] inputs, float[] outputs) {
      float sum = 0;
      for (int output = 0; output < outputs.length; output++) {
        float difference = outputs[output] - center[output];
        sum += difference * difference;
      }
      return sum;
    }
  }
}
