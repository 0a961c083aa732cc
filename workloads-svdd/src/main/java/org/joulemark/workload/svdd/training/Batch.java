package org.joulemark.workload.svdd.training;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Activation;

/** The numbers of a batch on its way through a network: inputs, every layer's outputs, and the slopes of the loss there. */
final class Batch {

  private static final int BLOCK = 2048;

  private final MatrixProducts products;
  private final NetworkParameters parameters;
  private final FloatMatrix inputs;
  private final List<FloatMatrix> outputs = new ArrayList<>();
  private final List<FloatMatrix> slopes = new ArrayList<>();
  private final float[] block = new float[BLOCK];
  private final float[] scratch = new float[BLOCK];
  private final float center;

  Batch(MatrixProducts products, NetworkParameters parameters, int n, int mostRows, Arena arena) {
    this.products = products;
    this.parameters = parameters;
    this.center = n;
    this.inputs = FloatMatrix.allocate(mostRows, parameters.parts().getFirst().weights().columns(), arena);
    for (NetworkParameters.Part part : parameters.parts()) {
      outputs.add(FloatMatrix.allocate(mostRows, part.weights().rows(), arena));
      slopes.add(FloatMatrix.allocate(mostRows, part.weights().rows(), arena));
    }
  }

  int mostRows() {
    return inputs.rows();
  }

  /** Takes in a row. */
  void setRow(int row, float[] source, int sourceRow) {
    inputs.setRow(row, source, sourceRow * inputs.columns());
  }

  /** Sends the first rows through the network. */
  void forward(int rows) {
    FloatMatrix given = inputs.firstRows(rows);
    for (int layer = 0; layer < outputs.size(); layer++) {
      NetworkParameters.Part part = parameters.parts().get(layer);
      FloatMatrix result = outputs.get(layer).firstRows(rows);
      fillWithBias(part.bias(), result);
      products.addTimesTransposed(given, part.weights(), result);
      activate(part.activation(), result);
      given = result;
    }
  }

  /** The sum of {@code |out - n|^2} over the first rows, after {@link #forward}. */
  double sumOfScores(int rows) {
    FloatMatrix last = outputs.getLast();
    int size = rows * last.columns();
    double sum = 0;
    for (int index = 0; index < size; index++) {
      double difference = last.numbers().getAtIndex(ValueLayout.JAVA_FLOAT, index) - center;
      sum += difference * difference;
    }
    return sum;
  }

  /** Slopes of the mean score over the first rows, after {@link #forward}; left for OpenBLAS to see. */
  void backward(int rows, NetworkParameters target) {
    slopesOfLoss(rows);
    for (int layer = outputs.size() - 1; layer >= 0; layer--) {
      FloatMatrix own = slopes.get(layer).firstRows(rows);
      FloatMatrix given = layer == 0 ? inputs.firstRows(rows) : outputs.get(layer - 1).firstRows(rows);
      products.transposedTimes(own, given, target.parts().get(layer).weights());
      sumRows(own, target.parts().get(layer).bias());
      if (layer > 0) {
        FloatMatrix before = slopes.get(layer - 1).firstRows(rows);
        products.times(own, parameters.parts().get(layer).weights(), before);
        multiplyByDerivative(parameters.parts().get(layer - 1).activation(), given, before);
      }
    }
  }

  private void slopesOfLoss(int rows) {
    MemorySegment given = outputs.getLast().numbers();
    MemorySegment result = slopes.getLast().numbers();
    int size = rows * outputs.getLast().columns();
    float factor = 2f / rows;
    for (int index = 0; index < size; index++) {
      float difference = given.getAtIndex(ValueLayout.JAVA_FLOAT, index) - center;
      result.setAtIndex(ValueLayout.JAVA_FLOAT, index, factor * difference);
    }
  }

  private static void fillWithBias(FloatMatrix bias, FloatMatrix result) {
    long rowBytes = bias.numbers().byteSize();
    for (int row = 0; row < result.rows(); row++) {
      MemorySegment.copy(bias.numbers(), 0, result.numbers(), row * rowBytes, rowBytes);
    }
  }

  private static void sumRows(FloatMatrix matrix, FloatMatrix result) {
    int columns = matrix.columns();
    float[] row = new float[columns];
    float[] sums = new float[columns];
    for (int index = 0; index < matrix.rows(); index++) {
      matrix.copyTo((long) index * columns, row, columns);
      for (int column = 0; column < columns; column++) {
        sums[column] += row[column];
      }
    }
    result.copyFrom(sums, 0, columns);
  }

  private void activate(Activation activation, FloatMatrix matrix) {
    if (activation == Activation.IDENTITY) {
      return;
    }
    for (int first = 0; first < matrix.size(); first += BLOCK) {
      int count = Math.min(BLOCK, matrix.size() - first);
      matrix.copyTo(first, block, count);
      Activations.apply(activation, block, scratch, count);
      matrix.copyFrom(block, first, count);
    }
  }

  private void multiplyByDerivative(Activation activation, FloatMatrix given, FloatMatrix target) {
    for (int first = 0; first < target.size(); first += BLOCK) {
      int count = Math.min(BLOCK, target.size() - first);
      given.copyTo(first, scratch, count);
      target.copyTo(first, block, count);
      Activations.multiplyByDerivative(activation, scratch, block, count);
      target.copyFrom(block, first, count);
    }
  }
}
