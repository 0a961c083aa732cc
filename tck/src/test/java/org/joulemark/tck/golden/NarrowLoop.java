package org.joulemark.tck.golden;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.joulemark.api.Activation;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.jspecify.annotations.Nullable;

/**
 * Plain loops over numbers of narrow formats, with wide sums, as the api describes these precisions.
 *
 * @param tensor rounds the numbers of weights and of layer inputs
 * @param product rounds a product
 * @param sum rounds a partial sum
 * @param result rounds biases, layer outputs and elementary functions
 */
record NarrowLoop(
    UnaryOperator<double[][]> tensor, DoubleUnaryOperator product, DoubleUnaryOperator sum,
    DoubleUnaryOperator result) {

  static NarrowLoop float16() {
    return storing(x -> Float.float16ToFloat(Float.floatToFloat16((float) x)));
  }

  static NarrowLoop bfloat16() {
    return storing(NarrowLoop::nearestBfloat16);
  }

  static NarrowLoop int8() {
    return new NarrowLoop(NarrowLoop::quantised, x -> x, x -> x, x -> x);
  }

  private static NarrowLoop storing(DoubleUnaryOperator round) {
    return new NarrowLoop(elementwise(round), round, x -> x, round);
  }

  private static UnaryOperator<double[][]> elementwise(DoubleUnaryOperator round) {
    return rows -> Arrays.stream(rows).map(row -> Arrays.stream(row).map(round).toArray()).toArray(double[][]::new);
  }

  private static double nearestBfloat16(double x) {
    int bits = Float.floatToRawIntBits((float) x);
    int toEven = 0x7fff + ((bits >>> 16) & 1);
    return Float.intBitsToFloat((bits + toEven) & 0xffff0000);
  }

  private static double[][] quantised(double[][] rows) {
    double largest = Arrays.stream(rows).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
    double step = largest / 127;
    return elementwise(x -> Math.rint(x / step) * step).apply(rows);
  }

  /** Rows x outputs. */
  Matrix evaluate(Network network, Matrix inputs) {
    return Matrix.ofRows(evaluate(network, numbers(inputs)), Arena.ofAuto());
  }

  private double[][] evaluate(Network network, double[][] rows) {
    double[][] values = rows;
    for (Layer layer : network.layers()) {
      values =
          switch (layer) {
            case Layer.Dense dense -> apply(dense, values);
          };
    }
    double[][] inputs = tensor.apply(rows);
    double[][] outputs = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      outputs[row] =
          switch (network.readout()) {
            case Readout.Identity _ -> values[row];
            case Readout.LogProdTwoCosh(@Nullable Matrix bias) ->
                new double[]{logAmplitude(bias, inputs[row], values[row])};
            case Readout.SquaredDistance(Matrix center) -> new double[]{squaredDistance(center, values[row])};
          };
    }
    return outputs;
  }

  private double[][] apply(Layer.Dense dense, double[][] values) {
    double[][] weights = tensor.apply(numbers(dense.weights()));
    double[] biases = column(dense.bias(), dense.outputs());
    double[][] inputs = tensor.apply(values);
    double[][] outputs = new double[values.length][dense.outputs()];
    for (int row = 0; row < values.length; row++) {
      for (int output = 0; output < dense.outputs(); output++) {
        double total = dot(weights[output], inputs[row], biases[output]);
        outputs[row][output] = result.applyAsDouble(activate(dense.activation(), total));
      }
    }
    return outputs;
  }

  private double dot(double[] left, double[] right, double start) {
    double total = start;
    for (int index = 0; index < left.length; index++) {
      total = sum.applyAsDouble(total + product.applyAsDouble(left[index] * right[index]));
    }
    return total;
  }

  private static double activate(Activation activation, double x) {
    return switch (activation) {
      case IDENTITY -> x;
      case RELU -> Math.max(0, x);
      case ELU -> x > 0 ? x : Math.expm1(x);
      case TANH -> Math.tanh(x);
    };
  }

  private double logAmplitude(@Nullable Matrix visibleBias, double[] inputs, double[] thetas) {
    double total = dot(column(visibleBias, inputs.length), inputs, 0);
    for (double theta : thetas) {
      double magnitude = Math.abs(theta);
      double term = magnitude + Math.log1p(Math.exp(-2 * magnitude));
      total = sum.applyAsDouble(total + result.applyAsDouble(term));
    }
    return total;
  }

  private double squaredDistance(Matrix center, double[] outputs) {
    double[] expected = column(center, outputs.length);
    double[] differences = new double[outputs.length];
    for (int index = 0; index < outputs.length; index++) {
      differences[index] = result.applyAsDouble(outputs[index] - expected[index]);
    }
    return dot(differences, differences, 0);
  }

  /** Zeros where there is no bias. */
  private double[] column(@Nullable Matrix matrix, int length) {
    double[] numbers = new double[length];
    if (matrix != null) {
      Arrays.setAll(numbers, row -> result.applyAsDouble(matrix.get(row, 0)));
    }
    return numbers;
  }

  private static double[][] numbers(Matrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToObj(matrix::row).toArray(double[][]::new);
  }
}
