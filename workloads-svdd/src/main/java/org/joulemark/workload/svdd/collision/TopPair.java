package org.joulemark.workload.svdd.collision;

/** Two top quarks, each to a bottom quark and a W; how far above their masses they are made is a choice. */
final class TopPair implements CollisionProcess {

  private static final double MEAN_ENERGY_ABOVE_THRESHOLD = 100;
  /** Of the W, to any lepton (PDG: 3 x 10.9 %). */
  private static final double LEPTONIC = 0.326;

  @Override
  public FinalState collide(EventRandom random) {
    FinalState state = new FinalState();
    double mass = 2 * Masses.TOP + random.exponential(MEAN_ENERGY_ABOVE_THRESHOLD);
    FourVector system = InitialRadiation.GLUONS.recoilingSystem(mass, state, random);
    TwoBodyDecay tops = TwoBodyDecay.of(system, Masses.TOP, Masses.TOP, random);
    addTop(tops.first(), state, random);
    addTop(tops.second(), state, random);
    return state;
  }

  private static void addTop(FourVector top, FinalState state, EventRandom random) {
    TwoBodyDecay decay = TwoBodyDecay.of(top, Masses.BOTTOM, WProduction.mass(random), random);
    Jets.BOTTOM.add(decay.first(), state, random);
    if (random.happens(LEPTONIC)) {
      WProduction.addLeptonic(decay.second(), state, random);
    } else {
      TwoBodyDecay quarks = TwoBodyDecay.of(decay.second(), 0, 0, random);
      Jets.LIGHT.add(quarks.first(), state, random);
      Jets.LIGHT.add(quarks.second(), state, random);
    }
  }
}
