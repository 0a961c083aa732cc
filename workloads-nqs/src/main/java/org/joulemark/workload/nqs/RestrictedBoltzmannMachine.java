package org.joulemark.workload.nqs;

import java.lang.foreign.Arena;
import java.util.List;
import org.joulemark.api.Activation;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;

/**
 * {@code ln psi(s) = sum_h ln 2 cosh(sum_j weights[h][j] s_j + biases[h])}, without visible biases.
 *
 * @param weights hidden units x sites
 * @param biases one per hidden unit
 */
record RestrictedBoltzmannMachine(double[][] weights, double[] biases) {

  /** Hidden units per site. */
  int alpha() {
    return weights.length / weights[0].length;
  }

  Network network(Arena arena) {
    Matrix bias = Matrix.ofRows(asColumn(biases), arena);
    Layer hidden = new Layer.Dense(Matrix.ofRows(weights, arena), bias, Activation.IDENTITY);
    return new Network(InputKind.SPIN, List.of(hidden), new Readout.LogProdTwoCosh(null));
  }

  private static double[][] asColumn(double[] values) {
    double[][] column = new double[values.length][];
    for (int row = 0; row < values.length; row++) {
      column[row] = new double[]{values[row]};
    }
    return column;
  }
}
