package org.joulemark.workload.svdd.collision;

/** The scalar h0 to two taus. */
final class NeutralHiggs implements CollisionProcess {

  @Override
  public FinalState collide(EventRandom random) {
    FinalState state = new FinalState();
    FourVector scalar = InitialRadiation.GLUONS.recoilingSystem(Masses.NEUTRAL_HIGGS, state, random);
    TwoBodyDecay taus = TwoBodyDecay.of(scalar, Masses.TAU, Masses.TAU, random);
    TauDecay.add(taus.first(), state, random);
    TauDecay.add(taus.second(), state, random);
    return state;
  }
}
