package org.joulemark.workload.svdd.collision;

/** Which charged leptons come of a decay that does not prefer any. */
enum Leptons {
  /** Electrons and muons alike. */
  LIGHT {
    @Override
    void add(FourVector lepton, FinalState state, EventRandom random) {
      if (random.happens(0.5)) {
        state.addElectron(lepton);
      } else {
        state.addMuon(lepton);
      }
    }

    @Override
    void addPair(TwoBodyDecay pair, FinalState state, EventRandom random) {
      if (random.happens(0.5)) {
        state.addElectron(pair.first());
        state.addElectron(pair.second());
      } else {
        state.addMuon(pair.first());
        state.addMuon(pair.second());
      }
    }
  },
  /** Electrons, muons and taus alike. */
  ALL {
    @Override
    void add(FourVector lepton, FinalState state, EventRandom random) {
      if (random.happens(TAU_OF_THREE)) {
        TauDecay.add(lepton, state, random);
      } else {
        LIGHT.add(lepton, state, random);
      }
    }

    @Override
    void addPair(TwoBodyDecay pair, FinalState state, EventRandom random) {
      if (random.happens(TAU_OF_THREE)) {
        TauDecay.add(pair.first(), state, random);
        TauDecay.add(pair.second(), state, random);
      } else {
        LIGHT.addPair(pair, state, random);
      }
    }
  };

  private static final double TAU_OF_THREE = 1.0 / 3;

  abstract void add(FourVector lepton, FinalState state, EventRandom random);

  /** Both of one flavour; their charges are not kept. */
  abstract void addPair(TwoBodyDecay pair, FinalState state, EventRandom random);
}
