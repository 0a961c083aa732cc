package org.joulemark.workload.svdd.collision;

/**
 * Two jets and what they radiate, of which one gives the trigger's lepton: by a heavy quark's decay in it, or, more seldom,
 * because the whole jet is taken for an electron. Spectrum, shares and least momenta are choices: jets fall about as
 * pT^-5, and those that start lower could hardly give a lepton that triggers.
 */
final class Multijet implements CollisionProcess {

  private static final double EXPONENT = 5;
  private static final double TAKEN_FOR_AN_ELECTRON = 0.07;
  private static final double LEAST_PT_OF_A_WRONG_ELECTRON = 20;
  private static final double LEAST_PT_OF_HEAVY_QUARKS = 30;
  private static final double RAPIDITY = 1.2;

  @Override
  public FinalState collide(EventRandom random) {
    FinalState state = new FinalState();
    boolean wrongElectron = random.happens(TAKEN_FOR_AN_ELECTRON);
    double least = wrongElectron ? LEAST_PT_OF_A_WRONG_ELECTRON : LEAST_PT_OF_HEAVY_QUARKS;
    FourVector first = random.aroundTheBeam(random.fallingPt(least, EXPONENT), RAPIDITY * random.normal());
    FourVector opposite = FourVector.of(-first.px(), -first.py(), RAPIDITY * random.normal(), 0);
    FourVector dijet = first.plus(opposite);
    FourVector recoiling = InitialRadiation.GLUONS.recoilingSystem(dijet.mass(), state, random);
    TwoBodyDecay pair =
        new TwoBodyDecay(atRest(first, dijet).boosted(recoiling), atRest(opposite, dijet).boosted(recoiling));
    if (wrongElectron) {
      state.addElectron(pair.first());
      Jets.LIGHT.add(pair.second(), state, random);
    } else {
      Jets.addWithLepton(pair.first(), state, random);
      Jets.BOTTOM.add(pair.second(), state, random);
    }
    return state;
  }

  private static FourVector atRest(FourVector jet, FourVector dijet) {
    return jet.boosted(dijet.reversed());
  }
}
