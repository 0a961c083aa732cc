package org.joulemark.benchmark.peers;

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

/**
 * Networks of Deep SVDD's shape, 76 -> 512 -> 256 -> 128 -> z, untrained: what they cost does not depend on the numbers in
 * them. Weights are drawn as He et al. (2015) draw them, so that values neither die out nor explode; equal arguments
 * give equal networks.
 */
public final class SvddNetworks {

  static final int INPUTS = 76;

  private static final int[] HIDDEN = {512, 256, 128};
  private static final long SEED = 20211126;

  private SvddNetworks() {}

  /**
   * A network.
   *
   * @param z outputs
   * @param n every coordinate of the centre
   */
  public static Network network(int z, int n, Activation activation) {
    var random = new SplittableRandom(SEED + 1000L * z + n);
    List<Layer> layers = new ArrayList<>();
    int inputs = INPUTS;
    for (int outputs : HIDDEN) {
      layers.add(layer(inputs, outputs, activation, random));
      inputs = outputs;
    }
    layers.add(layer(inputs, z, Activation.IDENTITY, random));
    Matrix center = Matrix.allocate(z, 1, ElementType.FLOAT64, Arena.ofAuto());
    for (int output = 0; output < z; output++) {
      center.set(output, 0, n);
    }
    return new Network(InputKind.REAL, layers, new Readout.SquaredDistance(center));
  }

  /** A square matrix by which rows are multiplied, and nothing else. */
  public static Network product(int side) {
    Matrix weights = normal(side, side, Math.sqrt(2.0 / side), new SplittableRandom(SEED));
    return new Network(
        InputKind.REAL, List.of(new Layer.Dense(weights, null, Activation.IDENTITY)), new Readout.Identity());
  }

  private static Layer layer(int inputs, int outputs, Activation activation, SplittableRandom random) {
    Matrix weights = normal(outputs, inputs, Math.sqrt(2.0 / inputs), random);
    return new Layer.Dense(weights, normal(outputs, 1, 0.1, random), activation);
  }

  /** Rows as standard scaling leaves them: mean 0, variance 1. */
  public static Matrix events(int rows) {
    return rows(rows, INPUTS);
  }

  /** Numbers of mean 0 and variance 1. */
  public static Matrix rows(int rows, int columns) {
    return normal(rows, columns, 1, new SplittableRandom(SEED));
  }

  private static Matrix normal(int rows, int columns, double deviation, SplittableRandom random) {
    Matrix matrix = Matrix.allocate(rows, columns, ElementType.FLOAT64, Arena.ofAuto());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix.set(row, column, deviation * random.nextGaussian());
      }
    }
    return matrix;
  }

  public static long multiplyAdds(Network network) {
    return network.layers().stream().mapToLong(layer -> (long) layer.inputs() * layer.outputs()).sum();
  }
}
