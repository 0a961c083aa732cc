package org.joulemark.tck.mutant;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.joulemark.api.Activation;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.jspecify.annotations.Nullable;

/**
 * Plain loops, each operation rounded.
 *
 * @param rounding of inputs, weights, products and results, to the format: the identity for float64
 * @param sumRounding of sums, which narrow formats hold wider
 * @param logTwoCosh ln 2cosh, already rounded
 */
public record PlainArithmetic(
    DoubleUnaryOperator rounding, DoubleUnaryOperator sumRounding, DoubleUnaryOperator logTwoCosh)
    implements RowArithmetic {

  static final DoubleUnaryOperator TO_FLOAT32 = number -> (float) number;

  static final DoubleUnaryOperator TO_FLOAT16 = number -> Float.float16ToFloat(Float.floatToFloat16((float) number));

  public static PlainArithmetic float64() {
    return of(number -> number, number -> number);
  }

  public static PlainArithmetic float32() {
    return of(TO_FLOAT32, TO_FLOAT32);
  }

  /** As the api describes it: sums are held wider. */
  static PlainArithmetic float16() {
    return of(TO_FLOAT16, TO_FLOAT32);
  }

  static PlainArithmetic of(DoubleUnaryOperator rounding, DoubleUnaryOperator sumRounding) {
    return new PlainArithmetic(
        rounding, sumRounding,
        x -> rounding.applyAsDouble(Math.abs(x) + Math.log1p(Math.exp(-2 * Math.abs(x)))));
  }

  PlainArithmetic with(DoubleUnaryOperator otherLogTwoCosh) {
    return new PlainArithmetic(rounding, sumRounding, otherLogTwoCosh);
  }

  @Override
  public double[] evaluate(Network network, double[] numbers) {
    double[] row = DoubleStream.of(numbers).map(rounding).toArray();
    double[] values = row;
    for (Layer layer : network.layers()) {
      values = switch (layer) {
        case Layer.Dense dense -> apply(dense, values);
      };
    }
    return switch (network.readout()) {
      case Readout.Identity _ -> values;
      case Readout.LogProdTwoCosh(@Nullable Matrix visibleBias) ->
          new double[]{logAmplitude(visibleBias, row, values)};
      case Readout.SquaredDistance(Matrix center) -> new double[]{squaredDistance(center, values)};
    };
  }

  private double[] apply(Layer.Dense dense, double[] values) {
    double[] outputs = new double[dense.outputs()];
    for (int output = 0; output < outputs.length; output++) {
      double sum = dense.bias() == null ? 0 : round(dense.bias().get(output, 0));
      for (int input = 0; input < values.length; input++) {
        sum = sum(sum + round(round(dense.weights().get(output, input)) * values[input]));
      }
      outputs[output] = round(activate(dense.activation(), sum));
    }
    return outputs;
  }

  private static double activate(Activation activation, double x) {
    return switch (activation) {
      case IDENTITY -> x;
      case RELU -> Math.max(0, x);
      case ELU -> x > 0 ? x : Math.expm1(x);
      case TANH -> Math.tanh(x);
    };
  }

  private double logAmplitude(@Nullable Matrix visibleBias, double[] spins, double[] angles) {
    double sum = 0;
    if (visibleBias != null) {
      for (int site = 0; site < spins.length; site++) {
        sum = sum(sum + round(round(visibleBias.get(site, 0)) * spins[site]));
      }
    }
    for (double angle : angles) {
      sum = sum(sum + logTwoCosh.applyAsDouble(angle));
    }
    return sum;
  }

  private double squaredDistance(Matrix center, double[] values) {
    double sum = 0;
    for (int output = 0; output < values.length; output++) {
      double difference = round(values[output] - round(center.get(output, 0)));
      sum = sum(sum + round(difference * difference));
    }
    return sum;
  }

  private double sum(double number) {
    return sumRounding.applyAsDouble(number);
  }

  private double round(double number) {
    return rounding.applyAsDouble(number);
  }
}
