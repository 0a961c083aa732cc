package org.joulemark.engine.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.Support;
import org.joulemark.engine.results.BatchSweep;
import org.joulemark.engine.results.BatchTrial;
import org.jspecify.annotations.Nullable;

/** Tries batch sizes for the fewest joules per sample; for the least time, where no counter can tell them apart. */
final class BatchSizeSweep {

  private static final int WINDOWS = 3;

  /** A trial only ranks batch sizes, so coarser readings do than in a window that is published. */
  private static final double STEPS_PER_TRIAL = 10;

  private final CellContext context;
  private final Meters meters;

  BatchSizeSweep(CellContext context, Meters meters) {
    this.context = context;
    this.meters = meters;
  }

  BatchSweep run(List<Integer> candidates) {
    List<Trial> trials = candidates.stream().map(this::attempt).toList();
    boolean byEnergy = !meters.isEmpty() && trials.stream().allMatch(trial -> trial.refusal != null || trial.resolved);
    return new BatchSweep(
        byEnergy ? meters.domains().getFirst().qualifiedId() : "time",
        trials.stream().map(trial -> trial.published(byEnergy)).toList());
  }

  /** The winner of a sweep in which the backend took at least one size. */
  static int best(BatchSweep sweep) {
    Comparator<BatchTrial> order =
        sweep.decidedBy().equals("time")
            ? Comparator.comparing(BatchTrial::secondsPerSample)
            : Comparator.comparing(BatchTrial::joulesPerSample);
    return sweep.trials().stream()
        .filter(trial -> trial.refusal() == null)
        .min(order)
        .orElseThrow()
        .batchRows();
  }

  private Trial attempt(int batchRows) {
    if (context.supports(batchRows) instanceof Support.No(String reason)) {
      return new Trial(batchRows, 0, null, true, reason);
    }
    try (CompiledEnsemble ensemble = context.compile(batchRows)) {
      ensemble.fill(context.problem().inputs(), 0);
      ensemble.upload();
      return observe(ensemble);
    }
  }

  private Trial observe(CompiledEnsemble ensemble) {
    var runner = new WindowRunner(ensemble, context.boundary(), meters);
    double seconds = context.measurement().sweepWindowSeconds();
    long inferences = runner.runFor(seconds, 1).inferences();
    var secondsPerSample = new ArrayList<Double>();
    var joulesPerSample = new ArrayList<Double>();
    boolean resolved = true;
    for (int window = 0; window < WINDOWS; window++) {
      Window trial = runner.run(inferences);
      double samples = (double) trial.inferences() * ensemble.batchRows();
      secondsPerSample.add(trial.seconds() / samples);
      if (!meters.isEmpty()) {
        joulesPerSample.add(trial.joules().getFirst() / samples);
        resolved &= isResolved(trial);
      }
    }
    return new Trial(
        ensemble.batchRows(), Median.of(secondsPerSample),
        joulesPerSample.isEmpty() ? null : Median.of(joulesPerSample), resolved, null);
  }

  private boolean isResolved(Window window) {
    EnergyDomain domain = meters.domains().getFirst().domain();
    return window.joules().getFirst() >= STEPS_PER_TRIAL * domain.resolutionJoules()
        && window.joules().getFirst() > 0
        && window.seconds() >= STEPS_PER_TRIAL * domain.updateInterval().toNanos() * 1e-9;
  }

  private record Trial(
      int batchRows, double secondsPerSample, @Nullable Double joulesPerSample, boolean resolved,
      @Nullable String refusal) {

    BatchTrial published(boolean byEnergy) {
      return refusal != null
          ? new BatchTrial(batchRows, null, null, refusal)
          : new BatchTrial(batchRows, secondsPerSample, byEnergy ? joulesPerSample : null, null);
    }
  }
}
