package org.joulemark.workload.svdd.collision;

/**
 * The scalar A to two Z far off their mass, each to two electrons or two muons. The masses of the Z are spread evenly over
 * what fits into A's, which is a choice.
 */
final class FourLeptons implements CollisionProcess {

  private static final double LEAST_MASS = 4;

  @Override
  public FinalState collide(EventRandom random) {
    FinalState state = new FinalState();
    FourVector scalar = InitialRadiation.GLUONS.recoilingSystem(Masses.SCALAR_A, state, random);
    double firstMass = random.uniform(LEAST_MASS, Masses.SCALAR_A - LEAST_MASS);
    double secondMass = random.uniform(LEAST_MASS, Masses.SCALAR_A - firstMass);
    TwoBodyDecay bosons = TwoBodyDecay.of(scalar, firstMass, secondMass, random);
    Leptons.LIGHT.addPair(TwoBodyDecay.of(bosons.first(), 0, 0, random), state, random);
    Leptons.LIGHT.addPair(TwoBodyDecay.of(bosons.second(), 0, 0, random), state, random);
    return state;
  }
}
