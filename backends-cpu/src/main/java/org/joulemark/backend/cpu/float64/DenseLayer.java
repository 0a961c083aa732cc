package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import org.joulemark.api.Activation;
import org.joulemark.api.Layer;
import org.joulemark.backend.cpu.kernel.Numbers;

/**
 * One dense layer: its matrix product, then the activation. Outputs lie side by side in the lanes; they are cut into
 * panels of one vector, and a panel's weights are packed input after input. Immutable.
 */
final class DenseLayer {

  final int inputs;

  /** Outputs padded to whole vectors; padding outputs are zero before and after every activation. */
  final int paddedOutputs;

  private final DenseTiles tiles;
  private final Activation activation;

  DenseLayer(Layer.Dense layer) {
    inputs = layer.inputs();
    paddedOutputs = Lanes.padded(layer.outputs());
    activation = layer.activation();
    double[] bias = layer.bias() == null ? new double[0] : Numbers.columnOf(layer.bias());
    tiles = new DenseTiles(packed(Numbers.rowsOf(layer.weights())), padded(bias), inputs, paddedOutputs);
  }

  private double[] packed(double[][] rows) {
    double[] packed = Lanes.allocate(paddedOutputs * inputs);
    for (int output = 0; output < rows.length; output++) {
      int lane = FIRST + output / COUNT * inputs * COUNT + output % COUNT;
      for (int input = 0; input < inputs; input++) {
        packed[lane + input * COUNT] = rows[output][input];
      }
    }
    return packed;
  }

  private double[] padded(double[] column) {
    double[] padded = Lanes.allocate(paddedOutputs);
    for (int output = 0; output < column.length; output++) {
      padded[FIRST + output] = column[output];
    }
    return padded;
  }

  /**
   * Evaluates the layer for consecutive rows.
   *
   * @param from the rows' inputs, from {@link Lanes#FIRST} on
   * @param stride numbers from one row of inputs to the next
   * @param to rows x paddedOutputs, from {@link Lanes#FIRST} on
   */
  void apply(int rows, double[] from, int stride, double[] to) {
    tiles.multiply(rows, from, stride, to);
    Activations.apply(activation, to, FIRST + rows * paddedOutputs);
  }
}
