package org.example.naive;

import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;

/** How the last layer's outputs become the answer. */
sealed interface Float64Readout {

  /** Writes a row of answers. */
  void write(double[] inputs, double[] outputs, Matrix answers, int row);

  static Float64Readout of(Network network) {
    return switch (network.readout()) {
      case Readout.Identity() -> new Identity();
      case Readout.LogProdTwoCosh(Matrix visibleBias) -> new LogProdTwoCosh(
          Float64Copy.columnOrZeros(visibleBias, network.inputs()));
      case Readout.SquaredDistance(Matrix center) -> new SquaredDistance(
          Float64Copy.columnOrZeros(center, center.rows()));
    };
  }

  /** As it is. */
  record Identity() implements Float64Readout {

    @Override
    public void write(double[] inputs, double[] outputs, Matrix answers, int row) {
      for (int output = 0; output < outputs.length; output++) {
        answers.set(row, output, outputs[output]);
      }
    }
  }

  /** {@code a.s + sum_j ln(2 cosh theta_j)} */
  record LogProdTwoCosh(double[] visibleBias) implements Float64Readout {

    @Override
    public void write(double[] inputs, double[] outputs, Matrix answers, int row) {
      double sum = 0;
      for (int site = 0; site < inputs.length; site++) {
        sum += visibleBias[site] * inputs[site];
      }
      for (double theta : outputs) {
        sum += logTwoCosh(theta);
      }
      answers.set(row, 0, sum);
    }

    /** |x| + ln(1 + e^(-2|x|)): the exponential never overflows, as that of cosh would. */
    private static double logTwoCosh(double x) {
      double magnitude = Math.abs(x);
      return magnitude + Math.log1p(Math.exp(-2 * magnitude));
    }
  }

  /** {@code |out - c|^2} */
  record SquaredDistance(double[] center) implements Float64Readout {

    @Override
    public void write(double[] inputs, double[] outputs, Matrix answers, int row) {
      double sum = 0;
      for (int output = 0; output < outputs.length; output++) {
        double difference = outputs[output] - center[output];
        sum += difference * difference;
      }
      answers.set(row, 0, sum);
    }
  }
}
