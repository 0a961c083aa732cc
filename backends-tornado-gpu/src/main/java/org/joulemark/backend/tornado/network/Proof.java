package org.joulemark.backend.tornado.network;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.api.Activation;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.api.ReferenceInterpreter;
import org.jspecify.annotations.Nullable;

/**
 * Holds the answers of a first run against the reference, for a wrong grid, a failed compilation or a stale buffer give garbage
 * without a word. An answer may be off by what rounding can do at worst: each of a layer's sums by some units of the format times
 * the sum of its terms' magnitudes, which the network of absolute weights computes. What is stored is rounded to its own format,
 * within half a unit of its magnitude or of the smallest normal number; sums and what follows are rounded to theirs.
 *
 * @param network that was asked
 * @param format that it was computed in
 */
record Proof(Network network, NumberFormat format) {

  /** Errors of activations, readouts and tables, in units of the format of sums. */
  private static final double UNITS_OF_A_LAYER = 16;

  /**
   * Compares some rows, and asks for NaN in all.
   *
   * @param inputs of the run
   * @param outputs of the run
   * @throws InvalidInputException where an answer is wrong
   */
  void require(Matrix inputs, Matrix outputs) {
    try (var arena = Arena.ofShared()) {
      int[] rows = sample(inputs.rows());
      Matrix asked = Matrix.ofRows(IntStream.of(rows).mapToObj(inputs::row).toArray(double[][]::new), arena);
      Matrix references = ReferenceInterpreter.evaluate(network, asked, arena);
      Matrix magnitudes = ReferenceInterpreter.evaluate(magnitudeNetwork(arena), magnitudes(asked, arena), arena);
      for (int index = 0; index < rows.length; index++) {
        requireRow(rows[index], outputs, references.row(index), bound(asked.row(index), magnitudes.row(index)));
      }
      if (isFinite(references)) {
        requireNumbers(outputs);
      }
    }
  }

  private static int[] sample(int rows) {
    return IntStream.of(0, rows / 3, rows / 2, rows - 1).distinct().toArray();
  }

  private void requireRow(int row, Matrix outputs, double[] references, double[] bounds) {
    for (int column = 0; column < references.length; column++) {
      double bound = bounds[bounds.length == 1 ? 0 : column];
      double output = outputs.get(row, column);
      boolean comparable = Double.isFinite(references[column]) && bound < format.ofSums().largest();
      if (comparable && !(Math.abs(output - references[column]) <= bound)) {
        throw new InvalidInputException(
            "the device answers wrong: row %d, number %d is %s where %s is right, to %.2g%s"
                .formatted(row, column, output, references[column], bound, rangeWhereLeft(output)));
      }
    }
  }

  private String rangeWhereLeft(double output) {
    return Double.isFinite(output)
        ? ""
        : "; %s holds numbers up to %s".formatted(format.precision().id(), format.largest());
  }

  private static void requireNumbers(Matrix outputs) {
    for (int row = 0; row < outputs.rows(); row++) {
      for (int column = 0; column < outputs.columns(); column++) {
        if (Double.isNaN(outputs.get(row, column))) {
          throw new InvalidInputException("the device leaves row " + row + " without an answer");
        }
      }
    }
  }

  private static boolean isFinite(Matrix matrix) {
    return IntStream.range(0, matrix.rows())
        .allMatch(row -> IntStream.range(0, matrix.columns()).allMatch(at -> Double.isFinite(matrix.get(row, at))));
  }

  /** By what the readout makes of errors in the last layer's numbers. */
  private double[] bound(double[] inputs, double[] magnitudes) {
    double unit = format.ofSums().epsilon();
    double relative = Math.expm1(network.layers().stream().mapToDouble(this::relativeErrorOfLayer).sum());
    return switch (network.readout()) {
      case Readout.Identity _ ->
          IntStream.range(0, magnitudes.length).mapToDouble(at -> relative * (1 + magnitudes[at])).toArray();
      case Readout.LogProdTwoCosh(@Nullable Matrix bias) -> {
        double linear = bias == null
            ? 0
            : IntStream.range(0, inputs.length).mapToDouble(at -> Math.abs(bias.get(at, 0)) * magnitude(inputs[at]))
                .sum();
        double units = IntStream.range(0, magnitudes.length).mapToDouble(at -> 1 + magnitudes[at]).sum();
        yield new double[]{(relative + unit * magnitudes.length) * (linear + units)};
      }
      case Readout.SquaredDistance(Matrix center) -> {
        double squares = IntStream.range(0, magnitudes.length)
            .mapToDouble(at -> Math.pow(1 + magnitudes[at] + Math.abs(center.get(at, 0)), 2))
            .sum();
        yield new double[]{(2 * relative + relative * relative + unit * magnitudes.length) * squares};
      }
    };
  }

  /** Half a unit for each weight and half a unit for each input as they are stored, the rest for the sum and what follows it. */
  private double relativeErrorOfLayer(Layer layer) {
    return format.epsilon() + format.ofSums().epsilon() * (UNITS_OF_A_LAYER + layer.inputs());
  }

  /**
   * Every activation is at most as steep as the identity and at most as large. Magnitudes of what is stored are raised by the smallest
   * normal number, below which it is rounded no more finely; so are biases, with which a hidden layer begins.
   */
  private Network magnitudeNetwork(Arena arena) {
    List<Layer> layers = network.layers().stream().<Layer>map(layer -> switch (layer) {
      case Layer.Dense(Matrix weights, @Nullable Matrix bias, Activation _) -> new Layer.Dense(
          magnitudes(weights, arena), magnitudes(bias == null ? zeros(weights.rows(), arena) : bias, arena),
          Activation.IDENTITY);
    }).toList();
    return new Network(InputKind.REAL, layers, new Readout.Identity());
  }

  private static Matrix zeros(int rows, Arena arena) {
    return Matrix.allocate(rows, 1, ElementType.FLOAT64, arena);
  }

  private Matrix magnitudes(Matrix matrix, Arena arena) {
    return Matrix.ofRows(
        IntStream.range(0, matrix.rows())
            .mapToObj(
                row -> Arrays.stream(matrix.row(row)).map(this::magnitude).toArray())
            .toArray(double[][]::new),
        arena);
  }

  private double magnitude(double number) {
    return Math.abs(number) + format.smallestNormal();
  }
}
