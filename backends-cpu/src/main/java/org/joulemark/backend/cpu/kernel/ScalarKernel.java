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

  /** Writes one row's answer; the readout with its constants on the heap. */
  private interface Answer {
    void write(int row, double[] inputs, double[] lastLayer);
  }

  private final Matrix input;
  private final double[][][] weights;
  private final double[][] biases;
  private final Activation[] activations;
  private final double[][] values;
  private final Answer answer;

  public ScalarKernel(Network network, Matrix input, Matrix output) {
    this.input = input;
    Layer.Dense[] layers = network.layers().stream().map(Layer.Dense.class::cast).toArray(Layer.Dense[]::new);
    weights = Arrays.stream(layers).map(layer -> Numbers.rowsOf(layer.weights())).toArray(double[][][]::new);
    biases = Arrays.stream(layers).map(ScalarKernel::biasOf).toArray(double[][]::new);
    activations = Arrays.stream(layers).map(Layer.Dense::activation).toArray(Activation[]::new);
    values = new double[layers.length + 1][];
    values[0] = new double[network.inputs()];
    for (int index = 0; index < layers.length; index++) {
      values[index + 1] = new double[layers[index].outputs()];
    }
    answer = answer(network, output);
  }

  private static double[] biasOf(Layer.Dense layer) {
    return layer.bias() == null ? new double[layer.outputs()] : layer.bias().column(0);
  }

  private static Answer answer(Network network, Matrix output) {
    return switch (network.readout()) {
      case Readout.Identity _ -> (row, _, lastLayer) -> write(output, row, lastLayer);
      case Readout.LogProdTwoCosh(@Nullable Matrix bias) -> {
        double[] visibleBias = bias == null ? new double[network.inputs()] : bias.column(0);
        yield (row, inputs, angles) -> output.set(row, 0, logAmplitude(visibleBias, inputs, angles));
      }
      case Readout.SquaredDistance(Matrix column) -> {
        double[] center = column.column(0);
        yield (row, _, lastLayer) -> output.set(row, 0, squaredDistance(center, lastLayer));
      }
    };
  }

  @Override
  public void evaluate(int firstRow, int rows) {
    for (int row = firstRow; row < firstRow + rows; row++) {
      evaluateRow(row);
    }
  }

  private void evaluateRow(int row) {
    for (int column = 0; column < values[0].length; column++) {
      values[0][column] = input.get(row, column);
    }
    for (int layer = 0; layer < weights.length; layer++) {
      applyLayer(layer);
    }
    answer.write(row, values[0], values[values.length - 1]);
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

  private static void write(Matrix output, int row, double[] lastLayer) {
    for (int column = 0; column < lastLayer.length; column++) {
      output.set(row, column, lastLayer[column]);
    }
  }

  private static double logAmplitude(double[] visibleBias, double[] inputs, double[] angles) {
    double sum = 0;
    for (int site = 0; site < visibleBias.length; site++) {
      sum += visibleBias[site] * inputs[site];
    }
    for (double angle : angles) {
      double magnitude = Math.abs(angle);
      sum += magnitude + Math.log1p(Math.exp(-2 * magnitude));
    }
    return sum;
  }

  private static double squaredDistance(double[] center, double[] outputs) {
    double sum = 0;
    for (int output = 0; output < center.length; output++) {
      double difference = outputs[output] - center[output];
      sum += difference * difference;
    }
    return sum;
  }
}
