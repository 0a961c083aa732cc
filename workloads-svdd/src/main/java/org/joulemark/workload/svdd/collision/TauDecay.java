package org.joulemark.workload.svdd.collision;

/**
 * Decays of taus, whose products fly on along the tau. 35.2 % go to e or mu (PDG); the lepton's share x of the energy has
 * the density (5 - 9 x^2 + 4 x^3) / 3 of unpolarised taus. The others become a jet; its share is spread evenly from that of
 * a rho meson's mass, {@code (0.77 / 1.78)^2 = 0.19}, to all.
 */
final class TauDecay {

  private static final double LEPTONIC = 0.352;
  private static final double LEAST_HADRONIC_SHARE = 0.19;

  private TauDecay() {}

  static void add(FourVector tau, FinalState state, EventRandom random) {
    if (random.happens(LEPTONIC)) {
      addLeptonic(tau, state, random);
    } else {
      state.addJet(tau.times(random.uniform(LEAST_HADRONIC_SHARE, 1)));
    }
  }

  static void addLeptonic(FourVector tau, FinalState state, EventRandom random) {
    Leptons.LIGHT.add(tau.times(leptonShare(random)), state, random);
  }

  private static double leptonShare(EventRandom random) {
    while (true) {
      double share = random.uniform();
      if (random.uniform(0, 5) < 5 - 9 * share * share + 4 * share * share * share) {
        return share;
      }
    }
  }
}
