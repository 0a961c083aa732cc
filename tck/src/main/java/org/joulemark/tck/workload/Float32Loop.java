package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.util.List;
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

  /**
   * Rows x outputs.
   *
   * @param arena owns the result
   */
  static Matrix evaluate(InferenceProblem problem, Arena arena) {
    double[][] rows = IntStream.range(0, problem.inputs().rows())
        .parallel()
        .mapToObj(row -> combined(problem, row(problem.inputs(), row)))
        .toArray(double[][]::new);
    return Matrix.ofRows(rows, arena);
  }

  private static double[] combined(InferenceProblem problem, float[] row) {
    List<float[]> answers = problem.members().stream().map(member -> outputs(member.network(), row)).toList();
    return IntStream.range(0, problem.outputs())
        .mapToDouble(output -> problem.combination().combine(scaled(problem.members(), answers, output)))
        .toArray();
  }

  private static double[] scaled(List<Member> members, List<float[]> answers, int output) {
    return IntStream.range(0, members.size())
        .mapToDouble(member -> members.get(member).outputScale() * answers.get(member)[output])
        .toArray();
  }

  private static float[] row(Matrix matrix, int row) {
    float[] numbers = new float[matrix.columns()];
    for (int column = 0; column < numbers.length; column++) {
      numbers[column] = (float) matrix.get(row, column);
    }
    return numbers;
  }

  private static float[] outputs(Network network, float[] row) {
    float[] values = row;
    for (Layer layer : network.layers()) {
      values = switch (layer) {
        case Layer.Dense dense -> apply(dense, values);
      };
    }
    return switch (network.readout()) {
      case Readout.Identity _ -> values;
      case Readout.LogProdTwoCosh(@Nullable Matrix visibleBias) ->
          new float[]{logAmplitude(visibleBias, row, values)};
      case Readout.SquaredDistance(Matrix center) -> new float[]{squaredDistance(center, values)};
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
