package org.joulemark.backend.tornado;

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
public final class Networks {

  private static final long SEED = 20261130;

  private Networks() {}

  /** A restricted Boltzmann machine with visible bias. */
  public static Network boltzmann(int sites, int units) {
    return boltzmann(sites, units, 1 / Math.sqrt(sites));
  }

  public static Network boltzmann(int sites, int units, double scale) {
    var random = new SplittableRandom(SEED);
    return new Network(
        InputKind.SPIN,
        List.of(
            new Layer.Dense(
                matrix(units, sites, scale, random), matrix(units, 1, scale, random), Activation.IDENTITY)),
        new Readout.LogProdTwoCosh(matrix(sites, 1, scale, random)));
  }

  /** A chain with this activation throughout; every second layer has no bias. */
  public static Network chain(Activation activation, Readout readout, int... widths) {
    var random = new SplittableRandom(SEED);
    List<Layer> layers = IntStream.range(1, widths.length)
        .<Layer>mapToObj(
            index -> new Layer.Dense(
                matrix(widths[index], widths[index - 1], 2 / Math.sqrt(widths[index - 1]), random),
                index % 2 == 0 ? null : matrix(widths[index], 1, 0.5, random), activation))
        .toList();
    return new Network(InputKind.REAL, layers, readout);
  }

  /** One layer that is its weights and bias, and the answer. */
  public static Network ofWeights(Matrix weights, @Nullable Matrix bias) {
    return new Network(
        InputKind.REAL, List.of(new Layer.Dense(weights, bias, Activation.IDENTITY)), new Readout.Identity());
  }

  public static Matrix filled(int rows, int columns, double number) {
    Matrix matrix = Matrix.allocate(rows, columns, ElementType.FLOAT64, Arena.ofAuto());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix.set(row, column, number);
      }
    }
    return matrix;
  }

  public static Readout distance(int outputs) {
    return new Readout.SquaredDistance(matrix(outputs, 1, 1, new SplittableRandom(SEED)));
  }

  public static Matrix matrix(int rows, int columns, double scale, SplittableRandom random) {
    Matrix matrix = Matrix.allocate(rows, columns, ElementType.FLOAT64, Arena.ofAuto());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix.set(row, column, random.nextDouble(-scale, scale));
      }
    }
    return matrix;
  }

  /** Rows of the network's kind, float64. */
  public static Matrix rows(Network network, int rows) {
    var random = new SplittableRandom(SEED + rows);
    Matrix inputs = matrix(rows, network.inputs(), 2, random);
    if (network.inputKind() == InputKind.SPIN) {
      for (int row = 0; row < rows; row++) {
        for (int site = 0; site < network.inputs(); site++) {
          inputs.set(row, site, inputs.get(row, site) < 0 ? -1 : 1);
        }
      }
    }
    return inputs;
  }
}
