package org.example.isingchain;

import java.lang.foreign.Arena;
import java.util.stream.IntStream;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;

/**
 * A periodic chain of Ising spins.
 *
 * @param sites number of spins, and of bonds
 * @param coupling K of the weight exp(K sum_i s_i s_(i+1)), positive
 */
record Ring(int sites, double coupling) {

  /** Row k is the binary number k, a one as +1 and a zero as -1. */
  Matrix states(Arena arena) {
    Matrix states = Matrix.allocate(count(), sites, ElementType.FLOAT64, arena);
    for (int state = 0; state < count(); state++) {
      for (int site = 0; site < sites; site++) {
        states.set(state, site, spin(state, site));
      }
    }
    return states;
  }

  int count() {
    return 1 << sites;
  }

  int next(int site) {
    return (site + 1) % sites;
  }

  /** The references, in closed form: {@code K sum_i s_i s_(i+1) + constant}. */
  double[] logWeights() {
    return IntStream.range(0, count()).mapToDouble(state -> coupling * bonds(state) + logConstant()).toArray();
  }

  /** The network answers exp(K s s') times 2 e^K for every bond. */
  double logConstant() {
    return sites * (Math.log(2) + coupling);
  }

  /** ln (lambda_+^N + lambda_-^N) with the eigenvalues 2 cosh K and 2 sinh K of the transfer matrix. */
  double logPartitionFunction() {
    double logLargest = sites * Math.log(2 * Math.cosh(coupling));
    return logLargest + Math.log1p(Math.pow(Math.tanh(coupling), sites));
  }

  private int bonds(int state) {
    return IntStream.range(0, sites).map(site -> spin(state, site) * spin(state, next(site))).sum();
  }

  private int spin(int state, int site) {
    return (state >> site & 1) == 1 ? 1 : -1;
  }
}
