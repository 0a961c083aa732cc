package org.joulemark.workload.svdd.collision;

/** A Z that decays to two charged leptons; without the photon's part. */
final class ZProduction implements CollisionProcess {

  @Override
  public FinalState collide(EventRandom random) {
    FinalState state = new FinalState();
    double mass = random.breitWigner(Masses.Z, Masses.Z_WIDTH, 50, 140);
    FourVector boson = InitialRadiation.QUARKS.recoilingSystem(mass, state, random);
    Leptons.ALL.addPair(TwoBodyDecay.of(boson, 0, 0, random), state, random);
    return state;
  }
}
