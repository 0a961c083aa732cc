package org.joulemark.workload.svdd.model;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.api.ReferenceInterpreter;

/** Scores by the oracle that backends are held against. */
public final class InterpretedScores {

  private InterpretedScores() {}

  /** Rows are already scaled. */
  public static double[] of(DeepSvddModel model, float[][] rows) {
    try (Arena arena = Arena.ofShared()) {
      Matrix inputs = Matrix.allocate(rows.length, model.inputs(), ElementType.FLOAT64, arena);
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < model.inputs(); column++) {
          inputs.set(row, column, rows[row][column]);
        }
      }
      return ReferenceInterpreter.evaluate(network(model, arena), inputs, arena).column(0);
    }
  }

  private static Network network(DeepSvddModel model, Arena arena) {
    List<Layer> layers = new ArrayList<>();
    for (DenseWeights layer : model.layers()) {
      Matrix weights = matrix(layer.weights(), layer.outputs(), layer.inputs(), arena);
      layers.add(new Layer.Dense(weights, matrix(layer.bias(), layer.outputs(), 1, arena), layer.activation()));
    }
    float[] center = new float[model.z()];
    Arrays.fill(center, model.n());
    return new Network(InputKind.REAL, layers, new Readout.SquaredDistance(matrix(center, center.length, 1, arena)));
  }

  private static Matrix matrix(float[] numbers, int rows, int columns, Arena arena) {
    Matrix matrix = Matrix.allocate(rows, columns, ElementType.FLOAT64, arena);
    for (int index = 0; index < numbers.length; index++) {
      matrix.set(index / columns, index % columns, numbers[index]);
    }
    return matrix;
  }
}
