package org.joulemark.backend.aimc;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joulemark.api.Activation;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.jspecify.annotations.Nullable;

/** Networks of the shapes that are placed on chips. */
final class Networks {

  private static final double LARGEST_WEIGHT = 0.25;

  private Networks() {}

  /** A restricted Boltzmann machine of spins. */
  static Network boltzmann(int visible, int hidden, long seed) {
    return amplitude(InputKind.SPIN, random(hidden, visible, new SplittableRandom(seed)), null);
  }

  static Network amplitude(InputKind kind, Matrix weights, @Nullable Matrix visibleBias) {
    return new Network(
        kind, List.of(new Layer.Dense(weights, null, Activation.IDENTITY)), new Readout.LogProdTwoCosh(visibleBias));
  }

  /** The paper's anomaly detector with z outputs: every layer but the last ends in the activation. */
  static Network deepSvdd(int z, Activation activation, long seed) {
    int[] widths = {76, 512, 256, 128, z};
    var random = new SplittableRandom(seed);
    var layers = new ArrayList<Layer>();
    for (int index = 1; index < widths.length; index++) {
      layers.add(new Layer.Dense(
          random(widths[index], widths[index - 1], random), null,
          index == widths.length - 1 ? Activation.IDENTITY : activation));
    }
    return new Network(InputKind.REAL, layers, new Readout.SquaredDistance(zeros(z, 1)));
  }

  /** One linear layer, which is the answer. */
  static Network vector(int inputs, int outputs, long seed) {
    Matrix weights = random(outputs, inputs, new SplittableRandom(seed));
    return new Network(
        InputKind.REAL, List.of(new Layer.Dense(weights, null, Activation.IDENTITY)), new Readout.Identity());
  }

  /** One linear layer, whose weights do not matter. */
  static Network dense(int inputs, int outputs) {
    return new Network(
        InputKind.REAL, List.of(new Layer.Dense(zeros(outputs, inputs), null, Activation.IDENTITY)),
        new Readout.SquaredDistance(zeros(outputs, 1)));
  }

  static Matrix zeros(int rows, int columns) {
    return Matrix.allocate(rows, columns, ElementType.FLOAT64, Arena.ofAuto());
  }

  private static Matrix random(int rows, int columns, SplittableRandom random) {
    Matrix matrix = zeros(rows, columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix.set(row, column, random.nextDouble(-LARGEST_WEIGHT, LARGEST_WEIGHT));
      }
    }
    return matrix;
  }
}
