package org.joulemark.workload.nqs;

/**
 * A machine of alpha filters, each of which stands for N hidden units that differ by a translation and share one bias:
 * alpha (N + 1) independent numbers.
 *
 * @param parameters filter by filter: N weights, the weight of site d as seen from a unit at site 0, then the bias
 */
record TranslationInvariantMachine(SquareLattice lattice, double[] parameters) {

  TranslationInvariantMachine {
    if (parameters.length == 0 || parameters.length % parametersPerFilter(lattice) != 0) {
      throw new IllegalArgumentException(
          parameters.length + " parameters are no multiple of the " + parametersPerFilter(lattice) + " of one filter");
    }
  }

  static int parametersPerFilter(SquareLattice lattice) {
    return lattice.sites() + 1;
  }

  /** Filters, which is hidden units per site. */
  int alpha() {
    return parameters.length / parametersPerFilter(lattice);
  }

  double weight(int filter, int site) {
    return parameters[filter * parametersPerFilter(lattice) + site];
  }

  double bias(int filter) {
    return parameters[filter * parametersPerFilter(lattice) + lattice.sites()];
  }

  /** Every unit with its own weights: unit f N + t is filter f translated by t. */
  RestrictedBoltzmannMachine expand() {
    int sites = lattice.sites();
    double[][] weights = new double[alpha() * sites][sites];
    double[] biases = new double[alpha() * sites];
    for (int filter = 0; filter < alpha(); filter++) {
      for (int shift = 0; shift < sites; shift++) {
        int unit = filter * sites + shift;
        biases[unit] = bias(filter);
        for (int site = 0; site < sites; site++) {
          weights[unit][lattice.translate(site, shift)] = weight(filter, site);
        }
      }
    }
    return new RestrictedBoltzmannMachine(weights, biases);
  }
}
