package org.joulemark.backend.cpu;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.joulemark.api.Activation;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.jspecify.annotations.Nullable;

/** Networks and inputs with fixed seeds. */
final class Networks {

  private static final long SEED = 20220921;

  private Networks() {}

  /** A restricted Boltzmann machine with weights and biases drawn from +-scale. */
  static Network boltzmann(int inputs, int hidden, double scale) {
    var random = new SplittableRandom(SEED);
    return amplitude(
        InputKind.SPIN,
        matrix(hidden, inputs, scale, random),
        matrix(hidden, 1, scale, random),
        null);
  }

  static Network amplitude(
      InputKind kind, Matrix weights, @Nullable Matrix bias, @Nullable Matrix visibleBias) {
    return new Network(
        kind,
        List.of(new Layer.Dense(weights, bias, Activation.IDENTITY)),
        new Readout.LogProdTwoCosh(visibleBias));
  }

  /** One hidden unit whose angle is the given one when every spin is up. */
  static Network oneAngle(InputKind kind, double angle) {
    return amplitude(kind, constant(1, 4, angle / 4), null, null);
  }

  /** A chain of dense layers with the given activation, the last one linear, read out as a distance. */
  static Network chain(Activation activation, int... widths) {
    var random = new SplittableRandom(SEED);
    List<Layer> layers = layers(activation, Activation.IDENTITY, random, widths);
    return new Network(
        InputKind.REAL, layers, new Readout.SquaredDistance(matrix(widths[widths.length - 1], 1, 1, random)));
  }

  /** A chain of dense layers whose last one, with an activation of its own, is the answer. */
  static Network vector(Activation activation, Activation last, int... widths) {
    return new Network(
        InputKind.REAL, layers(activation, last, new SplittableRandom(SEED), widths), new Readout.Identity());
  }

  private static List<Layer> layers(
      Activation activation, Activation last, SplittableRandom random, int... widths) {
    return IntStream.range(1, widths.length)
        .<Layer>mapToObj(
            index -> new Layer.Dense(
                matrix(widths[index], widths[index - 1], 2 / Math.sqrt(widths[index - 1]), random),
                index % 2 == 0 ? null : matrix(widths[index], 1, 0.5, random),
                index == widths.length - 1 ? last : activation))
        .toList();
  }

  static Matrix matrix(int rows, int columns, double scale, SplittableRandom random) {
    Matrix matrix = Matrix.allocate(rows, columns, ElementType.FLOAT64, Arena.ofAuto());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix.set(row, column, random.nextDouble(-scale, scale));
      }
    }
    return matrix;
  }

  static Matrix constant(int rows, int columns, double value) {
    Matrix matrix = Matrix.allocate(rows, columns, ElementType.FLOAT64, Arena.ofAuto());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix.set(row, column, value);
      }
    }
    return matrix;
  }

  /** Fills rows with inputs of the network's kind. */
  static void fill(Matrix inputs, InputKind kind) {
    var random = new SplittableRandom(SEED + inputs.rows());
    for (int row = 0; row < inputs.rows(); row++) {
      for (int column = 0; column < inputs.columns(); column++) {
        inputs.set(row, column, switch (kind) {
          case SPIN -> random.nextBoolean() ? 1 : -1;
          case REAL -> random.nextDouble(-2, 2);
        });
      }
    }
  }
}
