package org.joulemark.workload.nqs;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The antiferromagnet {@code H = sum over bonds of S_i . S_j}, J = 1, in the Marshall-rotated basis: each bond gives +1/4
 * to the diagonal where its spins are parallel, -1/4 where they are opposite, and in that case joins the state to the one
 * with both spins flipped by -1/2 (the rotation of one sublattice turns +1/2 into -1/2).
 */
final class HeisenbergHamiltonian {

  private static final double EXCHANGE = -0.5;

  private final double[] diagonal;
  private final int[] rowStarts;
  private final int[] columns;

  private HeisenbergHamiltonian(double[] diagonal, int[] rowStarts, int[] columns) {
    this.diagonal = diagonal;
    this.rowStarts = rowStarts;
    this.columns = columns;
  }

  /** Acts on one amplitude per state of the sector. */
  static HeisenbergHamiltonian on(SpinSector sector) {
    return build(sector, sector.states(), IntUnaryOperator.identity(), IntUnaryOperator.identity());
  }

  /** Acts on one amplitude per orbit: the same operator for translation-invariant wave functions. */
  static HeisenbergHamiltonian on(TranslationOrbits orbits) {
    return build(orbits.sector(), orbits.count(), orbits::representative, orbits::orbitOf);
  }

  private static HeisenbergHamiltonian build(
      SpinSector sector, int rows, IntUnaryOperator stateOfRow, IntUnaryOperator columnOfState) {
    List<SquareLattice.Bond> bonds = sector.lattice().bonds();
    double[] diagonal = new double[rows];
    int[] rowStarts = new int[rows + 1];
    int[] columns = new int[rows * bonds.size()];
    int entries = 0;
    for (int row = 0; row < rows; row++) {
      int state = stateOfRow.applyAsInt(row);
      for (SquareLattice.Bond bond : bonds) {
        if (sector.spin(state, bond.site()) == sector.spin(state, bond.neighbour())) {
          diagonal[row] += 0.25;
        } else {
          diagonal[row] -= 0.25;
          columns[entries++] = columnOfState.applyAsInt(sector.flipped(state, bond));
        }
      }
      rowStarts[row + 1] = entries;
    }
    return new HeisenbergHamiltonian(diagonal, rowStarts, Arrays.copyOf(columns, entries));
  }

  /** Length of the vectors it acts on. */
  int dimension() {
    return diagonal.length;
  }

  /** H times the given vector. */
  double[] times(double[] vector) {
    double[] product = new double[diagonal.length];
    for (int row = 0; row < product.length; row++) {
      double joined = 0;
      for (int entry = rowStarts[row]; entry < rowStarts[row + 1]; entry++) {
        joined += vector[columns[entry]];
      }
      product[row] = diagonal[row] * vector[row] + EXCHANGE * joined;
    }
    return product;
  }
}
