package org.joulemark.workload.nqs;

/**
 * A wave function of given parameters and its energy, both exact: sums run over the whole sector, orbit by orbit.
 *
 * @param parameters of the ansatz
 * @param weightedAmplitudes per orbit, sqrt(orbit size) psi, of norm 1
 * @param weightedResiduals per orbit, sqrt(orbit size) (H psi - E psi)
 * @param energy total, in units of J
 */
record VariationalState(
    double[] parameters, double[] weightedAmplitudes, double[] weightedResiduals, double energy) {

  /** Evaluates wave functions on one set of orbits. */
  static final class Evaluator {

    private final OrbitAnsatz ansatz;
    private final HeisenbergHamiltonian hamiltonian;
    private final double[] rootSizes;

    Evaluator(TranslationOrbits orbits) {
      ansatz = new OrbitAnsatz(orbits);
      hamiltonian = HeisenbergHamiltonian.on(orbits);
      rootSizes = new double[orbits.count()];
      for (int orbit = 0; orbit < rootSizes.length; orbit++) {
        rootSizes[orbit] = Math.sqrt(orbits.size(orbit));
      }
    }

    OrbitAnsatz ansatz() {
      return ansatz;
    }

    VariationalState evaluate(double[] parameters) {
      double[] amplitudes = normalised(ansatz.logAmplitudes(parameters));
      double[] applied = hamiltonian.times(amplitudes);
      double energy = 0;
      for (int orbit = 0; orbit < amplitudes.length; orbit++) {
        amplitudes[orbit] *= rootSizes[orbit];
        applied[orbit] *= rootSizes[orbit];
        energy += amplitudes[orbit] * applied[orbit];
      }
      for (int orbit = 0; orbit < amplitudes.length; orbit++) {
        applied[orbit] -= energy * amplitudes[orbit];
      }
      return new VariationalState(parameters, amplitudes, applied, energy);
    }

    private double[] normalised(double[] logAmplitudes) {
      double largest = Double.NEGATIVE_INFINITY;
      for (double logAmplitude : logAmplitudes) {
        largest = Math.max(largest, logAmplitude);
      }
      double[] amplitudes = new double[logAmplitudes.length];
      double squares = 0;
      for (int orbit = 0; orbit < amplitudes.length; orbit++) {
        amplitudes[orbit] = StrictMath.exp(logAmplitudes[orbit] - largest);
        double weighted = rootSizes[orbit] * amplitudes[orbit];
        squares += weighted * weighted;
      }
      double norm = Math.sqrt(squares);
      for (int orbit = 0; orbit < amplitudes.length; orbit++) {
        amplitudes[orbit] /= norm;
      }
      return amplitudes;
    }
  }
}
