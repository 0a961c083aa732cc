package org.joulemark.tck.workload;

import java.util.stream.IntStream;
import org.joulemark.api.Activation;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a problem as the plainest right float32 backend would: each sum term by term in float32. Members are scaled
 * and combined in float64, as the engine does it.
 */
final class Float32Loop {

  private Float32Loop() {}

  static double[] evaluate(InferenceProblem problem) {
    return IntStream.range(0, problem.inputs().rows())
        .parallel()
        .mapToDouble(row -> combined(problem, row(problem.inputs(), row)))
        .toArray();
  }

  private static double combined(InferenceProblem problem, float[] row) {
    return problem.combination()
        .combine(problem.members().stream().mapToDouble(member -> scaled(member, row)).toArray());
  }

  private static double scaled(Member member, float[] row) {
    return member.outputScale() * output(member.network(), row);
  }

  private static float[] row(Matrix matrix, int row) {
    float[] numbers = new float[matrix.columns()];
    for (int column = 0; column < numbers.length; column++) {
      numbers[column] = (float) matrix.get(row, column);
    }
    return numbers;
  }

  private static float output(Network network, float[] row) {
    float[] values = row;
    for (Layer layer : network.layers()) {
      values = switch (layer) {
        case Layer.Dense dense -> apply(dense, values);
      };
    }
    return switch (network.readout()) {
      case Readout.LogProdTwoCosh(@Nullable Matrix visibleBias) -> logAmplitude(visibleBias, row, values);
      case Readout.SquaredDistance(Matrix center) -> squaredDistance(center, values);
    };
  }

  private static float[] apply(Layer.Dense dense, float[] values) {
    float[] outputs = new float[dense.outputs()];
    for (int output = 0; output < outputs.length; output++) {
      float sum = dense.bias() == null ? 0 : (float) dense.bias().get(output, 0);
      for (int input = 0; input < values.length; input++) {
        sum += (float) dense.weights().get(output, input) * values[input];
      }
      outputs[output] = activate(dense.activation(), sum);
    }
    return outputs;
  }

  private static float activate(Activation activation, float x) {
    return switch (activation) {
      case IDENTITY -> x;
      case RELU -> Math.max(0, x);
      case ELU -> x > 0 ? x : (float) Math.expm1(x);
      case TANH -> (float) Math.tanh(x);
    };
  }

  private static float logAmplitude(@Nullable Matrix visibleBias, float[] spins, float[] theta) {
    float sum = 0;
    if (visibleBias != null) {
      for (int site = 0; site < spins.length; site++) {
        sum += (float) visibleBias.get(site, 0) * spins[site];
      }
    }
    for (float angle : theta) {
      float magnitude = Math.abs(angle);
      sum += magnitude + (float) Math.log1p(Math.exp(-2 * magnitude));
    }
    return sum;
  }

  private static float squaredDistance(Matrix center, float[] values) {
    float sum = 0;
    for (int output = 0; output < values.length; output++) {
      float difference = values[output] - (float) center.get(output, 0);
      sum += difference * difference;
    }
    return sum;
  }
}
