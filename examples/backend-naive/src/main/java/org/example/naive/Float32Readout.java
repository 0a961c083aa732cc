package org.example.naive;

import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;

/** How the last layer's outputs become the answer. */
sealed interface Float32Readout {

  /** Writes a row of answers. */
  void write(float[] inputs, float[] outputs, Matrix answers, int row);

  static Float32Readout of(Network network) {
    return switch (network.readout()) {
      case Readout.Identity() -> new Identity();
      case Readout.LogProdTwoCosh(Matrix visibleBias) -> new LogProdTwoCosh(
          Float32Copy.columnOrZeros(visibleBias, network.inputs()));
      case Readout.SquaredDistance(Matrix center) -> new SquaredDistance(
          Float32Copy.columnOrZeros(center, center.rows()));
    };
  }

  /** As it is. */
  record Identity() implements Float32Readout {

    @Override
    public void write(float[] inputs, float[] outputs, Matrix answers, int row) {
      for (int output = 0; output < outputs.length; output++) {
        answers.set(row, output, outputs[output]);
      }
    }
  }

  /** {@code a.s + sum_j ln(2 cosh theta_j)} */
  record LogProdTwoCosh(float[] visibleBias) implements Float32Readout {

    @Override
    public void write(float[] inputs, float[] outputs, Matrix answers, int row) {
      float sum = 0;
      for (int site = 0; site < inputs.length; site++) {
        sum += visibleBias[site] * inputs[site];
      }
      for (float theta : outputs) {
        sum += logTwoCosh(theta);
      }
      answers.set(row, 0, sum);
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
    public void write(float[] inputs, float[] outputs, Matrix answers, int row) {
      float sum = 0;
      for (int output = 0; output < outputs.length; output++) {
        float difference = outputs[output] - center[output];
        sum += difference * difference;
      }
      answers.set(row, 0, sum);
    }
  }
}
