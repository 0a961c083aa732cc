package org.joulemark.workload.svdd.collision;

/** What a parton becomes: a jet, and now and then a lepton of a heavy quark's decay in it, or of a pion taken for one. */
enum Jets {
  /** Of gluons and light quarks; a choice. */
  LIGHT(0.04),
  /** Of bottom quarks: about a fifth decays to e or mu, directly or by way of charm (PDG). */
  BOTTOM(0.2);

  private final double leptonProbability;

  Jets(double leptonProbability) {
    this.leptonProbability = leptonProbability;
  }

  void add(FourVector parton, FinalState state, EventRandom random) {
    if (random.happens(leptonProbability)) {
      addWithLepton(parton, state, random);
    } else {
      state.addJet(parton);
    }
  }

  /** Lepton and neutrino each take a share that is mostly small: the density falls as (1 - share)^2, which is a choice. */
  static void addWithLepton(FourVector parton, FinalState state, EventRandom random) {
    double lepton = fallingShare(random);
    double neutrino = (1 - lepton) * fallingShare(random);
    Leptons.LIGHT.add(parton.times(lepton), state, random);
    state.addJet(parton.times(1 - lepton - neutrino));
  }

  private static double fallingShare(EventRandom random) {
    return 1 - Math.max(random.uniform(), Math.max(random.uniform(), random.uniform()));
  }
}
