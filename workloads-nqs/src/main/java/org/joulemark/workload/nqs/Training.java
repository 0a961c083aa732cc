package org.joulemark.workload.nqs;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Locale;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Progress;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.ReferenceInterpreter;

/** Trains by a plan and judges what came out with the same figures as any backend's outputs. */
final class Training {

  /** What training gives. */
  record Outcome(TrainedMachine trained, List<QualityFigure> figures) {}

  private final TrainingPlan plan;
  private final SpinSector sector;
  private final TranslationOrbits orbits;

  Training(TrainingPlan plan) {
    this.plan = plan;
    this.sector = SpinSector.of(plan.lattice());
    this.orbits = TranslationOrbits.of(sector);
  }

  /**
   * @throws InterruptedException where the calling thread was interrupted
   */
  Outcome run(Progress progress) throws InterruptedException {
    TranslationInvariantMachine machine =
        new MultiStartTraining(plan, orbits)
            .train(
                (start, step, energy, lowestEnergy) -> {
                  if (Thread.interrupted()) {
                    throw new InterruptedException("training was interrupted at start " + (start + 1));
                  }
                  progress.step(
                      start * plan.iterations() + step,
                      plan.starts() * plan.iterations(),
                      state(start, energy, lowestEnergy));
                });
    List<QualityFigure> figures = assess(machine);
    return new Outcome(
        new TrainedMachine(machine, plan.inWords(), valueOf("energyPerSite", figures), valueOf("overlap", figures)),
        figures);
  }

  private String state(int start, double energy, double lowestEnergy) {
    int sites = plan.lattice().sites();
    return String.format(
        Locale.ROOT, "start %d of %d: E/site %.8f, lowest %.8f",
        start + 1, plan.starts(), energy / sites, lowestEnergy / sites);
  }

  /** The outputs are the ansatz's own, so that maxAbsoluteError compares it with the expanded network. */
  private List<QualityFigure> assess(TranslationInvariantMachine machine) {
    try (Arena arena = Arena.ofShared()) {
      Network network = machine.expand().network(arena);
      double[] references = ReferenceInterpreter.evaluate(network, sector.spins(arena), arena).column(0);
      return WaveFunctionQuality.of(sector, references).assess(Matrix.column(perState(machine), arena));
    }
  }

  private double[] perState(TranslationInvariantMachine machine) {
    double[] perOrbit = new OrbitAnsatz(orbits).logAmplitudes(machine.parameters());
    double[] perState = new double[sector.states()];
    for (int state = 0; state < perState.length; state++) {
      perState[state] = perOrbit[orbits.orbitOf(state)];
    }
    return perState;
  }

  private static double valueOf(String name, List<QualityFigure> figures) {
    return figures.stream()
        .filter(figure -> figure.name().equals(name))
        .mapToDouble(QualityFigure::value)
        .findFirst()
        .orElseThrow();
  }
}
