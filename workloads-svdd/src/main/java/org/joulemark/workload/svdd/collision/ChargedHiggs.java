package org.joulemark.workload.svdd.collision;

/** The scalar h+ to a tau and a neutrino; the tau decays to e or mu, since nothing else would trigger. */
final class ChargedHiggs implements CollisionProcess {

  @Override
  public FinalState collide(EventRandom random) {
    FinalState state = new FinalState();
    FourVector scalar = InitialRadiation.GLUONS.recoilingSystem(Masses.CHARGED_HIGGS, state, random);
    TauDecay.addLeptonic(TwoBodyDecay.of(scalar, Masses.TAU, 0, random).first(), state, random);
    return state;
  }
}
