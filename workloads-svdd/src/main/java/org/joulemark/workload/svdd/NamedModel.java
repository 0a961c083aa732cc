package org.joulemark.workload.svdd;

import java.lang.foreign.Arena;
import java.util.List;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.model.DenseWeights;

/**
 * A network and the name it goes by.
 *
 * @param name unique among the members of a problem; for messages
 */
record NamedModel(String name, DeepSvddModel model) {

  /** The network as backends take it. */
  Network network(Arena arena) {
    List<Layer> layers = model.layers().stream().<Layer>map(layer -> dense(layer, arena)).toList();
    Matrix center = Matrix.allocate(model.z(), 1, ElementType.FLOAT64, arena);
    for (int output = 0; output < model.z(); output++) {
      center.set(output, 0, model.n());
    }
    return new Network(InputKind.REAL, layers, new Readout.SquaredDistance(center));
  }

  private static Layer.Dense dense(DenseWeights layer, Arena arena) {
    Matrix weights = matrix(layer.outputs(), layer.inputs(), layer.weights(), arena);
    return new Layer.Dense(weights, matrix(layer.outputs(), 1, layer.bias(), arena), layer.activation());
  }

  private static Matrix matrix(int rows, int columns, float[] numbers, Arena arena) {
    Matrix matrix = Matrix.allocate(rows, columns, ElementType.FLOAT64, arena);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix.set(row, column, numbers[row * columns + column]);
      }
    }
    return matrix;
  }
}
