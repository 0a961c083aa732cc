package org.joulemark.workload.nqs;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Minimises the energy by stochastic reconfiguration (Sorella, PRL 80, 4558 (1998)): each step solves
 * {@code (S + shift (diag S + 0.01)) d = -F}, where S is the covariance of the log derivatives and F their covariance
 * with the local energy. Nothing is stochastic here: both are sums over the whole sector.
 *
 * <p>The diagonal shift falls geometrically from large, which makes the first steps short and safe, to small. A step that does
 * not lower the energy is not taken: the step length falls to a third and is tried again; each step taken lets it grow.
 */
final class StochasticReconfiguration {

  private static final double FIRST_STEP_LENGTH = 0.05;
  private static final double SHORTEST_STEP_LENGTH = 1e-9;
  private static final double GROWTH = 1.3;
  private static final double SHRINKAGE = 3;

  private static final double FIRST_SHIFT = 1e-2;
  private static final double SHIFT_DECAY = 0.98;
  /** Directions in which the amplitudes do not change at all (a constant added to a filter) have a zero diagonal. */
  private static final double ABSOLUTE_SHIFT = 1e-2;

  /** Training has converged where this many steps lowered the energy by less than {@link #LEAST_GAIN} together. */
  private static final int PATIENCE = 100;
  private static final double LEAST_GAIN = 1e-7;

  /** Told of every step. */
  @FunctionalInterface
  interface Listener {
    void step(int step, VariationalState state) throws InterruptedException;
  }

  private final VariationalState.Evaluator evaluator;
  private final TrainingPlan plan;
  private VariationalState state;
  private double stepLength = FIRST_STEP_LENGTH;
  private double shift = FIRST_SHIFT;

  StochasticReconfiguration(VariationalState.Evaluator evaluator, TrainingPlan plan, double[] start) {
    this.evaluator = evaluator;
    this.plan = plan;
    this.state = evaluator.evaluate(start);
  }

  /** Steps until converged or the plan's number of iterations is done. */
  VariationalState minimise(Listener listener) throws InterruptedException {
    double energyBefore = Double.POSITIVE_INFINITY;
    for (int step = 1; step <= plan.iterations() && advance(); step++) {
      listener.step(step, state);
      if (step % PATIENCE == 0) {
        if (energyBefore - state.energy() < LEAST_GAIN) {
          break;
        }
        energyBefore = state.energy();
      }
    }
    return state;
  }

  private boolean advance() {
    double[] direction = direction();
    shift = Math.max(plan.diagonalShift(), shift * SHIFT_DECAY);
    while (stepLength > SHORTEST_STEP_LENGTH) {
      VariationalState next = evaluator.evaluate(moved(direction));
      if (next.energy() < state.energy()) {
        state = next;
        stepLength = Math.min(plan.learningRate(), stepLength * GROWTH);
        return true;
      }
      stepLength /= SHRINKAGE;
    }
    return false;
  }

  private double[] moved(double[] direction) {
    double[] parameters = state.parameters().clone();
    for (int index = 0; index < parameters.length; index++) {
      parameters[index] -= stepLength * direction[index];
    }
    return parameters;
  }

  private double[] direction() {
    DMatrixRMaj derivatives = centredDerivatives();
    DMatrixRMaj covariance = new DMatrixRMaj(derivatives.numCols, derivatives.numCols);
    CommonOps_DDRM.multInner(derivatives, covariance);
    for (int index = 0; index < covariance.numRows; index++) {
      double variance = covariance.get(index, index);
      covariance.set(index, index, variance + shift * (variance + ABSOLUTE_SHIFT));
    }
    DMatrixRMaj force = new DMatrixRMaj(derivatives.numCols, 1);
    double[] residuals = state.weightedResiduals();
    CommonOps_DDRM.multTransA(derivatives, DMatrixRMaj.wrap(residuals.length, 1, residuals), force);
    return solve(covariance, force);
  }

  /** psi (O - mean O) per orbit, weighted by the root of its size, so that products of columns are covariances. */
  private DMatrixRMaj centredDerivatives() {
    DMatrixRMaj derivatives = evaluator.ansatz().logDerivatives(state.parameters());
    double[] amplitudes = state.weightedAmplitudes();
    double[] means = means(derivatives, amplitudes);
    for (int orbit = 0; orbit < amplitudes.length; orbit++) {
      for (int parameter = 0; parameter < means.length; parameter++) {
        double centred = derivatives.get(orbit, parameter) - means[parameter];
        derivatives.set(orbit, parameter, amplitudes[orbit] * centred);
      }
    }
    return derivatives;
  }

  private static double[] means(DMatrixRMaj derivatives, double[] amplitudes) {
    double[] means = new double[derivatives.numCols];
    for (int orbit = 0; orbit < amplitudes.length; orbit++) {
      double probability = amplitudes[orbit] * amplitudes[orbit];
      for (int parameter = 0; parameter < means.length; parameter++) {
        means[parameter] += probability * derivatives.get(orbit, parameter);
      }
    }
    return means;
  }

  private static double[] solve(DMatrixRMaj covariance, DMatrixRMaj force) {
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(covariance.numRows);
    if (!solver.setA(covariance)) {
      throw new IllegalStateException("the shifted covariance matrix is not positive definite");
    }
    DMatrixRMaj direction = new DMatrixRMaj(force.numRows, 1);
    solver.solve(force, direction);
    return direction.data;
  }
}
