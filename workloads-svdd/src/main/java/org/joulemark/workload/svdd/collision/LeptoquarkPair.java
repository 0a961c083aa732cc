package org.joulemark.workload.svdd.collision;

/** Two leptoquarks, each to a bottom quark and a tau; that there are two, and how fast they are, is a choice. */
final class LeptoquarkPair implements CollisionProcess {

  private static final double MEAN_ENERGY_ABOVE_THRESHOLD = 50;

  @Override
  public FinalState collide(EventRandom random) {
    FinalState state = new FinalState();
    double mass = 2 * Masses.LEPTOQUARK + random.exponential(MEAN_ENERGY_ABOVE_THRESHOLD);
    FourVector system = InitialRadiation.GLUONS.recoilingSystem(mass, state, random);
    TwoBodyDecay leptoquarks = TwoBodyDecay.of(system, Masses.LEPTOQUARK, Masses.LEPTOQUARK, random);
    addLeptoquark(leptoquarks.first(), state, random);
    addLeptoquark(leptoquarks.second(), state, random);
    return state;
  }

  private static void addLeptoquark(FourVector leptoquark, FinalState state, EventRandom random) {
    TwoBodyDecay decay = TwoBodyDecay.of(leptoquark, Masses.BOTTOM, Masses.TAU, random);
    Jets.BOTTOM.add(decay.first(), state, random);
    TauDecay.add(decay.second(), state, random);
  }
}
