package org.joulemark.backend.cpu.kernel;

import java.util.Arrays;
import org.joulemark.api.Activation;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.jspecify.annotations.Nullable;

/**
 * Plain loops over float64 numbers, whatever the matrices' element type: the oracle that the vector kernels are held
 * against, and what they are worth in the benchmarks. No setting chooses it.
 */
public final class ScalarKernel implements RowKernel {

  private final Matrix input;
  private final Matrix output;
  private final double[][][] weights;
  private final double[][] biases;
  private final Activation[] activations;
  private final double[][] values;
  private final double[] visibleBias;
  private final double @Nullable [] center;

  public ScalarKernel(Network network, Matrix input, Matrix output) {
    this.input = input;
    this.output = output;
    Layer.Dense[] layers = network.layers().stream().map(Layer.Dense.class::cast).toArray(Layer.Dense[]::new);
    weights = Arrays.stream(layers).map(layer -> Numbers.rowsOf(layer.weights())).toArray(double[][][]::new);
    biases = Arrays.stream(layers).map(ScalarKernel::biasOf).toArray(double[][]::new);
    activations = Arrays.stream(layers).map(Layer.Dense::activation).toArray(Activation[]::new);
    values = new double[layers.length + 1][];
    values[0] = new double[network.inputs()];
    for (int index = 0; index < layers.length; index++) {
      values[index + 1] = new double[layers[index].outputs()];
    }
    visibleBias = network.readout() instanceof Readout.LogProdTwoCosh(Matrix bias) && bias != null
        ? Numbers.columnOf(bias)
        : new double[network.inputs()];
    center = network.readout() instanceof Readout.SquaredDistance(Matrix column) ? Numbers.columnOf(column) : null;
  }

  private static double[] biasOf(Layer.Dense layer) {
    return layer.bias() == null ? new double[layer.outputs()] : Numbers.columnOf(layer.bias());
  }

  @Override
  public void evaluate(int firstRow, int rows) {
    for (int row = firstRow; row < firstRow + rows; row++) {
      output.set(row, 0, evaluateRow(row));
    }
  }

  private double evaluateRow(int row) {
    for (int column = 0; column < values[0].length; column++) {
      values[0][column] = input.get(row, column);
    }
    for (int layer = 0; layer < weights.length; layer++) {
      applyLayer(layer);
    }
    return center == null ? logAmplitude() : squaredDistance(center);
  }

  private void applyLayer(int layer) {
    double[] from = values[layer];
    double[] to = values[layer + 1];
    for (int output = 0; output < to.length; output++) {
      double sum = biases[layer][output];
      double[] row = weights[layer][output];
      for (int input = 0; input < from.length; input++) {
        sum += row[input] * from[input];
      }
      to[output] = activate(activations[layer], sum);
    }
  }

  private static double activate(Activation activation, double x) {
    return switch (activation) {
      case IDENTITY -> x;
      case RELU -> Math.max(0, x);
      case ELU -> x > 0 ? x : Math.expm1(x);
      case TANH -> Math.tanh(x);
    };
  }

  private double logAmplitude() {
    double sum = 0;
    for (int site = 0; site < visibleBias.length; site++) {
      sum += visibleBias[site] * values[0][site];
    }
    for (double angle : values[values.length - 1]) {
      double magnitude = Math.abs(angle);
      sum += magnitude + Math.log1p(Math.exp(-2 * magnitude));
    }
    return sum;
  }

  private double squaredDistance(double[] center) {
    double sum = 0;
    double[] outputs = values[values.length - 1];
    for (int output = 0; output < center.length; output++) {
      double difference = outputs[output] - center[output];
      sum += difference * difference;
    }
    return sum;
  }
}
