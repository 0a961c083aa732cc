package org.joulemark.api;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a network in float64, one row and one number at a time: slow, obvious, and the oracle that backends are
 * held against. Sums are compensated (Neumaier 1974), so that its own rounding stays far below any tolerance.
 */
public final class ReferenceInterpreter {

  private ReferenceInterpreter() {}

  /**
   * The combined outputs of every input row: rows x outputs.
   *
   * @param arena owns the result
   */
  public static Matrix evaluate(InferenceProblem problem, Arena arena) {
    return combined(problem.members(), problem.combination(), problem.inputs(), arena);
  }

  /**
   * The combined outputs of these members, for a problem that is still to be made.
   *
   * @param arena owns the result
   */
  public static Matrix combined(List<Member> members, Combination combination, Matrix inputs, Arena arena) {
    List<double[][]> answers = members.stream().map(member -> answers(member.network(), inputs)).toList();
    Matrix combined =
        Matrix.allocate(inputs.rows(), members.getFirst().network().outputs(), ElementType.FLOAT64, arena);
    double[] scaled = new double[members.size()];
    for (int row = 0; row < combined.rows(); row++) {
      for (int output = 0; output < combined.columns(); output++) {
        for (int member = 0; member < scaled.length; member++) {
          scaled[member] = members.get(member).outputScale() * answers.get(member)[row][output];
        }
        combined.set(row, output, combination.combine(scaled));
      }
    }
    return combined;
  }

  /**
   * The network's outputs for every input row: rows x network.outputs().
   *
   * @param inputs rows x network.inputs(); these and the network's matrices must be in an arena that every thread may
   *     read, for rows are evaluated in parallel
   * @param arena owns the result
   */
  public static Matrix evaluate(Network network, Matrix inputs, Arena arena) {
    return Matrix.ofRows(answers(network, inputs), arena);
  }

  private static double[][] answers(Network network, Matrix inputs) {
    return IntStream.range(0, inputs.rows())
        .parallel()
        .mapToObj(row -> evaluateRow(network, inputs.row(row)))
        .toArray(double[][]::new);
  }

  private static double[] evaluateRow(Network network, double[] row) {
    double[] values = row;
    for (Layer layer : network.layers()) {
      values =
          switch (layer) {
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

  private static double[] apply(Layer.Dense dense, double[] values) {
    double[] outputs = new double[dense.outputs()];
    for (int output = 0; output < outputs.length; output++) {
      var sum = new CompensatedSum();
      if (dense.bias() != null) {
        sum.add(dense.bias().get(output, 0));
      }
      for (int input = 0; input < values.length; input++) {
        sum.add(dense.weights().get(output, input) * values[input]);
      }
      outputs[output] = activate(dense.activation(), sum.value());
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

  private static double logAmplitude(@Nullable Matrix visibleBias, double[] spins, double[] theta) {
    var sum = new CompensatedSum();
    if (visibleBias != null) {
      for (int site = 0; site < spins.length; site++) {
        sum.add(visibleBias.get(site, 0) * spins[site]);
      }
    }
    for (double angle : theta) {
      sum.add(logTwoCosh(angle));
    }
    return sum.value();
  }

  /** ln(2 cosh x) without overflow: |x| + ln(1 + e^(-2|x|)). */
  private static double logTwoCosh(double x) {
    double magnitude = Math.abs(x);
    return magnitude + Math.log1p(Math.exp(-2 * magnitude));
  }

  private static double squaredDistance(Matrix center, double[] values) {
    var sum = new CompensatedSum();
    for (int output = 0; output < values.length; output++) {
      double difference = values[output] - center.get(output, 0);
      sum.add(difference * difference);
    }
    return sum.value();
  }
}
