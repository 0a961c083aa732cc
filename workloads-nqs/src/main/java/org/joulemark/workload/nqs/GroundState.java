package org.joulemark.workload.nqs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.mult.VectorVectorMult_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The lowest eigenpair of a Hamiltonian by Lanczos iteration with full reorthogonalisation (Golub and Van Loan, Matrix
 * Computations, section 10.3).
 *
 * <p>The start vector is uniform. All off-diagonal elements are negative or zero and join all states, so the ground
 * state is positive everywhere and the start vector overlaps it (Perron and Frobenius).
 *
 * @param energy the total energy in units of J
 * @param amplitudes of norm 1, all positive
 */
record GroundState(double energy, double[] amplitudes) {

  /**
   * Iteration ends when |H v - E v| is below this. The energy is then wrong by less than this squared over the gap to
   * the next state, and the amplitudes by less than this over the gap; at 4x4 that gap is above 0.5.
   */
  private static final double RESIDUAL_NORM = 1e-12;

  private static final int MOST_STEPS = 500;

  static GroundState of(HeisenbergHamiltonian hamiltonian) {
    List<DMatrixRMaj> basis = new ArrayList<>();
    DMatrixRMaj projected = new DMatrixRMaj(MOST_STEPS + 1, MOST_STEPS + 1);
    DMatrixRMaj vector = uniform(hamiltonian.dimension());
    for (int step = 0; step < MOST_STEPS; step++) {
      basis.add(vector);
      DMatrixRMaj next = column(hamiltonian.times(vector.data));
      projected.set(step, step, VectorVectorMult_DDRM.innerProd(vector, next));
      orthogonalise(next, basis);
      double coupling = NormOps_DDRM.normF(next);
      Ritz lowest = lowest(CommonOps_DDRM.extract(projected, 0, step + 1, 0, step + 1));
      if (coupling * Math.abs(lowest.coefficients().get(step)) < RESIDUAL_NORM) {
        return new GroundState(lowest.value(), combine(basis, lowest.coefficients()));
      }
      projected.set(step, step + 1, coupling);
      projected.set(step + 1, step, coupling);
      CommonOps_DDRM.divide(next, coupling);
      vector = next;
    }
    throw new IllegalStateException("no ground state after " + MOST_STEPS + " Lanczos steps");
  }

  private record Ritz(double value, DMatrixRMaj coefficients) {}

  private static DMatrixRMaj uniform(int dimension) {
    double[] vector = new double[dimension];
    Arrays.fill(vector, 1 / Math.sqrt(dimension));
    return column(vector);
  }

  private static DMatrixRMaj column(double[] vector) {
    return DMatrixRMaj.wrap(vector.length, 1, vector);
  }

  /** Twice, since once leaves what rounding put back (Kahan's "twice is enough", in Parlett 1980). */
  private static void orthogonalise(DMatrixRMaj vector, List<DMatrixRMaj> basis) {
    for (int pass = 0; pass < 2; pass++) {
      for (DMatrixRMaj direction : basis) {
        CommonOps_DDRM.addEquals(vector, -VectorVectorMult_DDRM.innerProd(direction, vector), direction);
      }
    }
  }

  private static Ritz lowest(DMatrixRMaj projected) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(projected.numRows, true, true);
    if (!eigen.decompose(projected)) {
      throw new IllegalStateException("the projected Hamiltonian has no eigenvalues: " + projected);
    }
    int lowest = 0;
    for (int index = 1; index < eigen.getNumberOfEigenvalues(); index++) {
      if (eigen.getEigenvalue(index).getReal() < eigen.getEigenvalue(lowest).getReal()) {
        lowest = index;
      }
    }
    return new Ritz(eigen.getEigenvalue(lowest).getReal(), eigen.getEigenVector(lowest));
  }

  private static double[] combine(List<DMatrixRMaj> basis, DMatrixRMaj coefficients) {
    DMatrixRMaj sum = new DMatrixRMaj(basis.getFirst().numRows, 1);
    for (int index = 0; index < basis.size(); index++) {
      CommonOps_DDRM.addEquals(sum, coefficients.get(index), basis.get(index));
    }
    CommonOps_DDRM.divide(sum, Math.copySign(NormOps_DDRM.normF(sum), sum.get(0)));
    return sum.data;
  }
}
