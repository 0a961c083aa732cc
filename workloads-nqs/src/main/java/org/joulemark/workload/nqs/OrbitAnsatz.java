package org.joulemark.workload.nqs;

import org.ejml.data.DMatrixRMaj;

/**
 * The translation-invariant machine as a function of its parameters, evaluated on orbit representatives.
 *
 * <p>Uses {@link StrictMath}, so that training with one seed gives the same bits on every machine.
 */
final class OrbitAnsatz {

  private final int sites;
  private final int orbits;
  private final double[] translatedSpins;

  OrbitAnsatz(TranslationOrbits orbits) {
    SpinSector sector = orbits.sector();
    this.sites = sector.lattice().sites();
    this.orbits = orbits.count();
    this.translatedSpins = new double[this.orbits * sites * sites];
    int index = 0;
    for (int orbit = 0; orbit < this.orbits; orbit++) {
      for (int shift = 0; shift < sites; shift++) {
        for (int site = 0; site < sites; site++) {
          int seen = sector.lattice().translate(site, shift);
          translatedSpins[index++] = sector.spin(orbits.representative(orbit), seen);
        }
      }
    }
  }

  /** ln psi of each orbit. */
  double[] logAmplitudes(double[] parameters) {
    double[] logAmplitudes = new double[orbits];
    for (int orbit = 0; orbit < orbits; orbit++) {
      for (int filter = 0; filter < parameters.length; filter += sites + 1) {
        for (int shift = 0; shift < sites; shift++) {
          logAmplitudes[orbit] += logTwoCosh(theta(parameters, filter, orbit, shift));
        }
      }
    }
    return logAmplitudes;
  }

  /** d ln psi / d parameter: orbits x parameters. */
  DMatrixRMaj logDerivatives(double[] parameters) {
    DMatrixRMaj derivatives = new DMatrixRMaj(orbits, parameters.length);
    for (int orbit = 0; orbit < orbits; orbit++) {
      for (int filter = 0; filter < parameters.length; filter += sites + 1) {
        for (int shift = 0; shift < sites; shift++) {
          double slope = tanh(theta(parameters, filter, orbit, shift));
          addSlope(derivatives.data, orbit * parameters.length + filter, slope, spinsOf(orbit, shift));
        }
      }
    }
    return derivatives;
  }

  private void addSlope(double[] derivatives, int start, double slope, int spins) {
    for (int site = 0; site < sites; site++) {
      derivatives[start + site] += slope * translatedSpins[spins + site];
    }
    derivatives[start + sites] += slope;
  }

  private double theta(double[] parameters, int filter, int orbit, int shift) {
    int spins = spinsOf(orbit, shift);
    double theta = parameters[filter + sites];
    for (int site = 0; site < sites; site++) {
      theta += parameters[filter + site] * translatedSpins[spins + site];
    }
    return theta;
  }

  private int spinsOf(int orbit, int shift) {
    return (orbit * sites + shift) * sites;
  }

  private static double logTwoCosh(double x) {
    double magnitude = Math.abs(x);
    return magnitude + StrictMath.log1p(StrictMath.exp(-2 * magnitude));
  }

  private static double tanh(double x) {
    double decay = StrictMath.exp(-2 * Math.abs(x));
    return Math.copySign((1 - decay) / (1 + decay), x);
  }
}
