package org.joulemark.workload.svdd.collision;

/**
 * Jets that the incoming partons radiate, from which the hard system recoils. All its numbers are choices: another jet with
 * a fixed probability, whose spectrum falls as a power; soft radiation kicks the system by a few GeV.
 */
enum InitialRadiation {
  /** Of quarks, which make W and Z. */
  QUARKS(0.42, 2.9),
  /** Of gluons, which make the other processes: they radiate more and harder. */
  GLUONS(0.55, 2.4);

  private static final int MOST_JETS = 12;
  /** Below the threshold of the detector, so that smearing lifts some over it. */
  private static final double LEAST_PT = 12;
  private static final double JET_RAPIDITY = 1.9;
  private static final double SYSTEM_RAPIDITY = 1.3;
  private static final double KICK = 4;

  private final double another;
  private final double exponent;

  InitialRadiation(double another, double exponent) {
    this.another = another;
    this.exponent = exponent;
  }

  /** Radiates, and gives the hard system of a mass that recoils. */
  FourVector recoilingSystem(double mass, FinalState state, EventRandom random) {
    double px = KICK * random.normal();
    double py = KICK * random.normal();
    state.addSoft(new FourVector(0, -px, -py, 0));
    for (int left = random.repetitions(another, MOST_JETS); left > 0; left--) {
      FourVector jet =
          random.aroundTheBeam(random.fallingPt(LEAST_PT, exponent), JET_RAPIDITY * random.normal());
      Jets.LIGHT.add(jet, state, random);
      px -= jet.px();
      py -= jet.py();
    }
    return FourVector.of(px, py, SYSTEM_RAPIDITY * random.normal(), mass);
  }
}
