package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import java.util.List;
import org.joulemark.api.Activation;
import org.joulemark.api.Layer;
import org.joulemark.backend.cpu.kernel.Numbers;
import org.joulemark.backend.cpu.kernel.Stage;

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
    double[] bias = layer.bias() == null ? new double[0] : layer.bias().column(0);
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
   * The stages that evaluate this layer.
   *
   * @param from the rows' inputs, from {@link Lanes#FIRST} on
   * @param stride numbers from one row of inputs to the next
   * @param to rows x paddedOutputs, from {@link Lanes#FIRST} on
   */
  List<Stage> stages(double[] from, int stride, double[] to) {
    Stage product = (firstRow, rows) -> tiles.multiply(rows, from, stride, to);
    return switch (activation) {
      case IDENTITY -> List.of(product);
      case RELU -> List.of(product, (firstRow, rows) -> Activations.rectify(to, end(rows)));
      case ELU -> List.of(product, (firstRow, rows) -> Activations.rectifyExponentially(to, end(rows)));
      case TANH -> List.of(product, (firstRow, rows) -> Activations.hyperbolicTangent(to, end(rows)));
    };
  }

  private int end(int rows) {
    return FIRST + rows * paddedOutputs;
  }
}
