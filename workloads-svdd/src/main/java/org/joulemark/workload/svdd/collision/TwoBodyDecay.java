package org.joulemark.workload.svdd.collision;

/** What decays to two flies apart in any direction alike, seen from where it rests: spins are not followed. */
record TwoBodyDecay(FourVector first, FourVector second) {

  static TwoBodyDecay of(FourVector parent, double firstMass, double secondMass, EventRandom random) {
    double mass = parent.mass();
    double firstEnergy = (mass * mass + firstMass * firstMass - secondMass * secondMass) / (2 * mass);
    double momentum = Math.sqrt(Math.max(0, firstEnergy * firstEnergy - firstMass * firstMass));
    FourVector direction = random.anyDirection(momentum);
    return new TwoBodyDecay(
        withEnergy(firstEnergy, direction).boosted(parent),
        withEnergy(mass - firstEnergy, direction.reversed()).boosted(parent));
  }

  private static FourVector withEnergy(double energy, FourVector momentum) {
    return new FourVector(energy, momentum.px(), momentum.py(), momentum.pz());
  }
}
