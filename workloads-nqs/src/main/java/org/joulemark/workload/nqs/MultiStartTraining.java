package org.joulemark.workload.nqs;

import java.util.SplittableRandom;

/** Trains from several random starts and keeps the lowest energy: the energy has many local minima. */
final class MultiStartTraining {

  /** Uniform within +- this: small enough that every start begins near the uniform state. */
  private static final double LARGEST_FIRST_WEIGHT = 0.1;

  /** Told of every step of every start. */
  @FunctionalInterface
  interface Listener {
    void step(int start, int step, double energy, double lowestEnergy) throws InterruptedException;
  }

  private final TrainingPlan plan;
  private final VariationalState.Evaluator evaluator;

  MultiStartTraining(TrainingPlan plan, TranslationOrbits orbits) {
    this.plan = plan;
    this.evaluator = new VariationalState.Evaluator(orbits);
  }

  /**
   * The best machine of all starts.
   *
   * @throws InterruptedException where the listener throws it
   */
  TranslationInvariantMachine train(Listener listener) throws InterruptedException {
    VariationalState best = train(0, Double.POSITIVE_INFINITY, listener);
    for (int start = 1; start < plan.starts(); start++) {
      VariationalState next = train(start, best.energy(), listener);
      if (next.energy() < best.energy()) {
        best = next;
      }
    }
    return new TranslationInvariantMachine(plan.lattice(), best.parameters());
  }

  private VariationalState train(int start, double lowestEnergy, Listener listener) throws InterruptedException {
    double[] parameters = randomParameters(plan.seed() + start);
    return new StochasticReconfiguration(evaluator, plan, parameters).minimise(
        (step, state) -> listener.step(start, step, state.energy(), Math.min(lowestEnergy, state.energy())));
  }

  private double[] randomParameters(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] parameters = new double[plan.alpha() * TranslationInvariantMachine.parametersPerFilter(plan.lattice())];
    for (int index = 0; index < parameters.length; index++) {
      parameters[index] = random.nextDouble(-LARGEST_FIRST_WEIGHT, LARGEST_FIRST_WEIGHT);
    }
    return parameters;
  }
}
