package org.joulemark.workload.svdd.collision;

/** A W that decays to a lepton and a neutrino; the trigger does not want others. */
final class WProduction implements CollisionProcess {

  @Override
  public FinalState collide(EventRandom random) {
    FinalState state = new FinalState();
    FourVector boson = InitialRadiation.QUARKS.recoilingSystem(mass(random), state, random);
    addLeptonic(boson, state, random);
    return state;
  }

  static double mass(EventRandom random) {
    return random.breitWigner(Masses.W, Masses.W_WIDTH, 50, 120);
  }

  static void addLeptonic(FourVector boson, FinalState state, EventRandom random) {
    Leptons.ALL.add(TwoBodyDecay.of(boson, 0, 0, random).first(), state, random);
  }
}
