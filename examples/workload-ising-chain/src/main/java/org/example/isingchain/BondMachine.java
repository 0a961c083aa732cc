package org.example.isingchain;

import java.lang.foreign.Arena;
import java.util.List;
import org.joulemark.api.Activation;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;

/**
 * One hidden unit for every bond. Where cosh(2 w) = exp(2 K), {@code 2 cosh(w (s + s')) = 2 exp(K) exp(K s s')}: both
 * sides are 2 for unequal spins, and 2 exp(2 K) for equal ones.
 */
final class BondMachine {

  private BondMachine() {}

  static Network of(Ring ring, Arena arena) {
    Matrix weights = Matrix.allocate(ring.sites(), ring.sites(), ElementType.FLOAT64, arena);
    for (int bond = 0; bond < ring.sites(); bond++) {
      weights.set(bond, bond, weight(ring.coupling()));
      weights.set(bond, ring.next(bond), weight(ring.coupling()));
    }
    return new Network(
        InputKind.SPIN,
        List.of(new Layer.Dense(weights, null, Activation.IDENTITY)),
        new Readout.LogProdTwoCosh(null));
  }

  /** arcosh(y) = ln(y + sqrt(y^2 - 1)) with y = exp(2 K), whose y^2 - 1 would cancel at small K. */
  private static double weight(double coupling) {
    return Math.log(Math.exp(2 * coupling) + Math.sqrt(Math.expm1(4 * coupling))) / 2;
  }
}
