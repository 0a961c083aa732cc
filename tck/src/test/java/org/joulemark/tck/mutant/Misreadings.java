package org.joulemark.tck.mutant;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.joulemark.api.Activation;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.ElementType;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.jspecify.annotations.Nullable;

/** Networks as a careless reader takes them. */
final class Misreadings {

  private Misreadings() {}

  static CompileRequest of(CompileRequest request, UnaryOperator<Network> misreading) {
    return new CompileRequest(
        misreading.apply(request.network()), request.precision(), request.batchRows(), request.settings(),
        request.seed(), request.calibrationRows());
  }

  static Network squareWeightsTransposed(Network network) {
    return withLayers(network, dense -> dense.inputs() == dense.outputs()
        ? new Layer.Dense(mapped(dense.weights(), (row, column) -> dense.weights().get(column, row)), dense.bias(),
            dense.activation())
        : dense);
  }

  static Network withoutHiddenBias(Network network) {
    return withLayers(network, dense -> new Layer.Dense(dense.weights(), null, dense.activation()));
  }

  static Network withReluForElu(Network network) {
    return withLayers(network, dense -> dense.activation() == Activation.ELU
        ? new Layer.Dense(dense.weights(), dense.bias(), Activation.RELU)
        : dense);
  }

  static Network withoutReadoutBias(Network network) {
    Readout readout = switch (network.readout()) {
      case Readout.Identity identity -> identity;
      case Readout.LogProdTwoCosh(@Nullable Matrix _) -> new Readout.LogProdTwoCosh(null);
      case Readout.SquaredDistance(Matrix center) -> new Readout.SquaredDistance(mapped(center, (_, _) -> 0));
    };
    return new Network(network.inputKind(), network.layers(), readout);
  }

  static Network withWeightsOfFloat32(Network network) {
    return withLayers(network, dense -> new Layer.Dense(
        mapped(dense.weights(), (row, column) -> (float) dense.weights().get(row, column)), dense.bias(),
        dense.activation()));
  }

  /** The last units of a layer, those that do not fill a vector, weigh nothing. */
  static Network withoutTailUnits(Network network, int vector) {
    return withLayers(network, dense -> {
      int whole = dense.outputs() / vector * vector;
      return new Layer.Dense(
          mapped(dense.weights(), (row, column) -> row < whole ? dense.weights().get(row, column) : 0), dense.bias(),
          dense.activation());
    });
  }

  /** Weights scaled to a largest one of 1 and back, as a careless quantiser does. */
  static Network scaledByLargestWeight(Network network, DoubleUnaryOperator reciprocal) {
    return withLayers(network, dense -> {
      double largest = largest(dense.weights());
      double scale = reciprocal.applyAsDouble(largest);
      return new Layer.Dense(
          mapped(dense.weights(), (row, column) -> dense.weights().get(row, column) * scale * largest), dense.bias(),
          dense.activation());
    });
  }

  private static double largest(Matrix matrix) {
    double largest = 0;
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        largest = Math.max(largest, Math.abs(matrix.get(row, column)));
      }
    }
    return largest;
  }

  private interface Entry {
    double at(int row, int column);
  }

  private static Network withLayers(Network network, UnaryOperator<Layer.Dense> change) {
    List<Layer> layers = network.layers().stream().<Layer>map(layer -> switch (layer) {
      case Layer.Dense dense -> change.apply(dense);
    }).toList();
    return new Network(network.inputKind(), layers, network.readout());
  }

  private static Matrix mapped(Matrix shape, Entry entry) {
    Matrix matrix = Matrix.allocate(shape.rows(), shape.columns(), ElementType.FLOAT64, Arena.ofAuto());
    for (int row = 0; row < shape.rows(); row++) {
      for (int column = 0; column < shape.columns(); column++) {
        matrix.set(row, column, entry.at(row, column));
      }
    }
    return matrix;
  }
}
