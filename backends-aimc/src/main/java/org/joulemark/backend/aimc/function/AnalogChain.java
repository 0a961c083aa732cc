package org.joulemark.backend.aimc.function;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A programmed network. The numbers of a row hang on the seed, on how often the chip has inferred, and on the row, and on
 * nothing else; so threads change no bit.
 */
final class AnalogChain {

  private final List<AnalogLayer> layers;
  private final DigitalReadout readout;
  private final int inputs;
  private final int answersPerRow;
  private final long seed;

  AnalogChain(int inputs, int answersPerRow, List<AnalogLayer> layers, DigitalReadout readout, long seed) {
    this.inputs = inputs;
    this.answersPerRow = answersPerRow;
    this.layers = List.copyOf(layers);
    this.readout = readout;
    this.seed = seed;
  }

  /** Memory for a few rows at a time; of one thread. */
  final class Evaluation {

    private final double[][] firstInputs;
    private final List<double[][]> outputs;
    private final List<LayerScratch> scratch;
    private final RandomGenerator[] noise;

    Evaluation(int rows) {
      firstInputs = new double[rows][inputs];
      outputs = layers.stream().map(layer -> new double[rows][layer.outputs()]).toList();
      scratch = IntStream.range(0, layers.size()).mapToObj(layer -> scratch(rows, layer)).toList();
      noise = new RandomGenerator[rows];
    }

    private LayerScratch scratch(int rows, int layer) {
      int layerInputs = layer == 0 ? inputs : layers.get(layer - 1).outputs();
      return LayerScratch.of(rows, layerInputs, layers.get(layer).outputs());
    }

    /**
     * Evaluates consecutive rows.
     *
     * @param flatInputs all rows, one after the other
     * @param inference how often the chip has inferred before
     * @param answers of all rows, one after the other
     */
    void run(double[] flatInputs, int firstRow, int rows, long inference, double[] answers) {
      for (int row = 0; row < rows; row++) {
        System.arraycopy(flatInputs, (firstRow + row) * inputs, firstInputs[row], 0, inputs);
        noise[row] = RandomStreams.of(seed, RandomStreams.READ, inference, firstRow + row);
      }
      double[][] current = firstInputs;
      for (int layer = 0; layer < layers.size(); layer++) {
        layers.get(layer).evaluate(current, rows, outputs.get(layer), scratch.get(layer), noise);
        current = outputs.get(layer);
      }
      for (int row = 0; row < rows; row++) {
        readout.answer(firstInputs[row], current[row], answers, (firstRow + row) * answersPerRow);
      }
    }
  }
}
