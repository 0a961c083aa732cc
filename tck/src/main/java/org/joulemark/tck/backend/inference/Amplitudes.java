package org.joulemark.tck.backend.inference;

import java.util.List;
import org.joulemark.api.Activation;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;

/** Networks whose outputs are known in closed form. */
final class Amplitudes {

  private Amplitudes() {}

  /** ln psi of hidden units that all have the same weights and no bias. */
  static Network uniform(InputKind kind, int inputs, int hidden, double weight) {
    return new Network(
        kind,
        List.of(new Layer.Dense(Matrices.constant(hidden, inputs, weight), null, Activation.IDENTITY)),
        new Readout.LogProdTwoCosh(null));
  }

  /** |activation(W x) - c|^2 with all weights and all of c alike. */
  static Network uniformDistance(Activation activation, int inputs, int outputs, double weight, double center) {
    return new Network(
        InputKind.REAL,
        List.of(new Layer.Dense(Matrices.constant(outputs, inputs, weight), null, activation)),
        new Readout.SquaredDistance(Matrices.constant(outputs, 1, center)));
  }

  /** A row of +1, a row of -1, and one that begins with +1 and has as many of each. */
  static Matrix alignedAndBalancedSpins(int inputs) {
    return Matrices.filled(3, inputs, (row, column) -> switch (row) {
      case 0 -> 1;
      case 1 -> -1;
      default -> column % 2 == 0 ? 1 : -1;
    });
  }

  /** ln(2 cosh x) = |x| + ln(1 + e^(-2|x|)), which overflows for no x. */
  static double logTwoCosh(double x) {
    return Math.abs(x) + Math.log1p(Math.exp(-2 * Math.abs(x)));
  }
}
