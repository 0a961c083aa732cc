package org.joulemark.backend.aimc.function;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One layer: converters, tiles, and the digital units behind them, which scale, add the parts of a split layer, add the
 * bias and activate, all without rounding.
 *
 * @param tiles each with the converters of its columns
 * @param bias one for each output
 */
record AnalogLayer(PulseWidths pulseWidths, List<ConvertedTile> tiles, double[] bias, LayerActivation activation) {

  /** A tile and the converters of its columns. */
  record ConvertedTile(ProgrammedTile tile, SignedCounts counts) {}

  int outputs() {
    return bias.length;
  }

  /**
   * Evaluates rows.
   *
   * @param inputs rows x inputs
   * @param outputs rows x outputs, overwritten
   * @param noise one stream for each row
   */
  void evaluate(double[][] inputs, int rows, double[][] outputs, LayerScratch scratch, RandomGenerator[] noise) {
    for (int row = 0; row < rows; row++) {
      for (int input = 0; input < scratch.inputs(); input++) {
        scratch.pulses()[row][input] = pulseWidths.of(inputs[row][input]);
      }
      System.arraycopy(bias, 0, outputs[row], 0, bias.length);
    }
    for (ConvertedTile converted : tiles) {
      converted.tile().currents(scratch.pulses(), rows, scratch.currents());
      converted.tile().addReadNoise(scratch.pulses(), rows, scratch.currents(), scratch.variances(), noise);
      addPart(converted, rows, scratch.currents(), outputs);
    }
    for (int row = 0; row < rows; row++) {
      for (int output = 0; output < bias.length; output++) {
        outputs[row][output] = activation.of(outputs[row][output]);
      }
    }
  }

  private void addPart(ConvertedTile converted, int rows, double[][] currents, double[][] outputs) {
    double scale = pulseWidths.fullScale() * converted.tile().weightPerCurrent();
    int first = converted.tile().block().firstOutput();
    int columns = converted.tile().block().outputs();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        outputs[row][first + column] += scale * converted.counts().of(currents[row][column]);
      }
    }
  }
}
