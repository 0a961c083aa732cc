package org.joulemark.backend.aimc.function;

import org.joulemark.backend.aimc.chip.Resolution;

/** What becomes of the last layer's outputs: the chip's answer to one row. */
sealed interface DigitalReadout {

  /**
   * Answers one row.
   *
   * @param inputs of the network
   * @param outputs of the last layer
   * @param answers of many rows, one after the other
   * @param first where those of this row begin
   */
  void answer(double[] inputs, double[] outputs, double[] answers, int first);

  /** The outputs as the digital units of the last tiles give them, past the digital processing unit of the chip. */
  record Identity() implements DigitalReadout {
    @Override
    public void answer(double[] inputs, double[] outputs, double[] answers, int first) {
      System.arraycopy(outputs, 0, answers, first, outputs.length);
    }
  }

  /**
   * The digital processing unit looks up each output and adds in a tree of one width. ln psi: the sum of ln 2 cosh, and of the visible biases, each added with its spin's sign.
   *
   * @param visibleBias empty for none
   */
  record LogAmplitude(LookUpTable table, Resolution adder, double[] visibleBias) implements DigitalReadout {
    @Override
    public void answer(double[] inputs, double[] outputs, double[] answers, int first) {
      double sum = 0;
      for (double output : outputs) {
        sum += table.at(Math.abs(output));
      }
      for (int spin = 0; spin < visibleBias.length; spin++) {
        sum += Math.copySign(1, inputs[spin]) * table.format().round(visibleBias[spin]);
      }
      answers[first] = table.format().saturate(sum, adder);
    }
  }

  /** The same unit. The squared distance from the centre. */
  record SquaredDistance(LookUpTable table, Resolution adder, double[] center) implements DigitalReadout {
    @Override
    public void answer(double[] inputs, double[] outputs, double[] answers, int first) {
      double sum = 0;
      for (int output = 0; output < center.length; output++) {
        sum += table.at(Math.abs(outputs[output] - center[output]));
      }
      answers[first] = table.format().saturate(sum, adder);
    }
  }
}
