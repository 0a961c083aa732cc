package org.joulemark.backend.aimc.function;

import org.joulemark.backend.aimc.chip.Resolution;

/** The digital processing unit: looks up each output of the last layer and adds in a tree of one width. */
sealed interface DigitalReadout {

  /**
   * One result.
   *
   * @param inputs of the network
   * @param outputs of the last layer
   */
  double of(double[] inputs, double[] outputs);

  /**
   * ln psi: the sum of ln 2 cosh, and of the visible biases, each added with its spin's sign.
   *
   * @param visibleBias empty for none
   */
  record LogAmplitude(LookUpTable table, Resolution adder, double[] visibleBias) implements DigitalReadout {
    @Override
    public double of(double[] inputs, double[] outputs) {
      double sum = 0;
      for (double output : outputs) {
        sum += table.at(Math.abs(output));
      }
      for (int spin = 0; spin < visibleBias.length; spin++) {
        sum += Math.copySign(1, inputs[spin]) * table.format().round(visibleBias[spin]);
      }
      return table.format().saturate(sum, adder);
    }
  }

  /** The squared distance from the centre. */
  record SquaredDistance(LookUpTable table, Resolution adder, double[] center) implements DigitalReadout {
    @Override
    public double of(double[] inputs, double[] outputs) {
      double sum = 0;
      for (int output = 0; output < center.length; output++) {
        sum += table.at(Math.abs(outputs[output] - center[output]));
      }
      return table.format().saturate(sum, adder);
    }
  }
}
