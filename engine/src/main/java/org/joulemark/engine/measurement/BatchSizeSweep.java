package org.joulemark.engine.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.Provenance;
import org.joulemark.api.Support;
import org.joulemark.engine.meter.EnergyRecording;
import org.joulemark.engine.meter.MeteredDomain;
import org.joulemark.engine.results.BatchSweep;
import org.joulemark.engine.results.BatchTrial;
import org.joulemark.engine.statistics.Median;
import org.joulemark.engine.trace.DomainPower;
import org.jspecify.annotations.Nullable;

/** Tries batch sizes for the fewest joules per sample; for the least time, where no counter can tell them apart. */
final class BatchSizeSweep {

  private static final int WINDOWS = 3;

  /** A trial only ranks batch sizes, so coarser readings do than in a window that is published. */
  private static final double LARGEST_UNCERTAINTY = 0.1;

  private final CellContext context;
  private final EnergyRecording energy;
  private final Optional<MeteredDomain> decider;

  BatchSizeSweep(CellContext context, EnergyRecording energy) {
    this.context = context;
    this.energy = energy;
    this.decider = decider(energy.domains());
  }

  /** A meter rather than an estimate, and a whole rather than its part. */
  private static Optional<MeteredDomain> decider(List<MeteredDomain> domains) {
    return domains.stream()
        .min(
            Comparator.comparing((MeteredDomain metered) -> metered.domain().provenance() != Provenance.MEASURED)
                .thenComparing(metered -> metered.domain().partOf() != null));
  }

  BatchSweep run(List<Integer> candidates) {
    List<Trial> trials = candidates.stream().map(this::attempt).toList();
    boolean byEnergy =
        decider.isPresent() && trials.stream().allMatch(trial -> trial.refusal != null || trial.resolved);
    return new BatchSweep(
        byEnergy ? decider.orElseThrow().qualifiedId() : "time",
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
    var runner = new WindowRunner(ensemble, context.boundary(), energy);
    double seconds = context.measurement().sweepWindowSeconds();
    long inferences = runner.runFor(seconds, 1).inferences();
    var secondsPerSample = new ArrayList<Double>();
    var joulesPerSample = new ArrayList<Double>();
    boolean resolved = true;
    for (int window = 0; window < WINDOWS; window++) {
      Window trial = runner.run(inferences);
      double samples = (double) trial.inferences() * ensemble.batchRows();
      secondsPerSample.add(trial.seconds() / samples);
      Optional<Double> watts = watts(trial);
      watts.ifPresent(known -> joulesPerSample.add(known * trial.seconds() / samples));
      resolved &= watts.isPresent();
    }
    return new Trial(
        ensemble.batchRows(), Median.of(secondsPerSample),
        joulesPerSample.isEmpty() ? null : Median.of(joulesPerSample), resolved, null);
  }

  private Optional<Double> watts(Window window) {
    return decider.flatMap(domain -> switch (energy.power(domain, window.workFromNanos(), window.workToNanos())) {
      case DomainPower.Known known when known.relativeUncertainty() <= LARGEST_UNCERTAINTY ->
          Optional.of(known.watts());
      case DomainPower.Known _,DomainPower.Unknown _ -> Optional.empty();
    });
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
