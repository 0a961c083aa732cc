package org.joulemark.engine.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.Provenance;
import org.joulemark.api.Support;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.meter.EnergyRecording;
import org.joulemark.engine.meter.MeteredDomain;
import org.joulemark.engine.results.BatchSweep;
import org.joulemark.engine.results.BatchTrial;
import org.joulemark.engine.statistics.Median;
import org.joulemark.engine.trace.DomainPower;
import org.jspecify.annotations.Nullable;

/** Tries sizes of work for the fewest joules per item; for the least time, where no counter can tell them apart. */
public final class SizeSweep {

  private static final int WINDOWS = 3;

  /** A trial only ranks batch sizes, so coarser readings do than in a window that is published. */
  private static final double LARGEST_UNCERTAINTY = 0.1;

  private final WorkSource source;
  private final EnergyRecording energy;
  private final double windowSeconds;
  private final TimeSource time;
  private final Optional<MeteredDomain> decider;

  /**
   * A sweep.
   *
   * @param windowSeconds how long each size is tried, three times
   */
  public SizeSweep(WorkSource source, EnergyRecording energy, double windowSeconds, TimeSource time) {
    this.source = source;
    this.energy = energy;
    this.windowSeconds = windowSeconds;
    this.time = time;
    this.decider = decider(energy.domains(), source.device());
  }

  /** What counts the device that works, a meter rather than an estimate, and a whole rather than its part. */
  private static Optional<MeteredDomain> decider(List<MeteredDomain> domains, Optional<ComputeDevice> device) {
    return domains.stream()
        .min(
            Comparator.comparing((MeteredDomain metered) -> !metered.counts(device))
                .thenComparing(metered -> metered.domain().provenance() != Provenance.MEASURED)
                .thenComparing(metered -> metered.domain().partOf() != null));
  }

  /** Tries each; a size that is refused stands there with the reason. */
  public BatchSweep run(List<Integer> candidates) {
    List<Trial> trials = candidates.stream().map(this::attempt).toList();
    boolean byEnergy =
        decider.isPresent() && trials.stream().allMatch(trial -> trial.refusal != null || trial.resolved);
    return new BatchSweep(
        byEnergy ? decider.orElseThrow().qualifiedId() : "time",
        trials.stream().map(trial -> trial.published(byEnergy)).toList());
  }

  /** The winner of a sweep in which at least one size could be had. */
  public static int best(BatchSweep sweep) {
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

  private Trial attempt(int size) {
    if (source.supports(size) instanceof Support.No(String reason)) {
      return new Trial(size, 0, null, true, reason);
    }
    try (OpenWork work = source.open(size)) {
      return observe(size, work);
    }
  }

  private Trial observe(int size, OpenWork work) {
    var runner = new WindowRunner(work, energy, time);
    long runs = runner.runFor(windowSeconds, 1).runs();
    var secondsPerItem = new ArrayList<Double>();
    var joulesPerItem = new ArrayList<Double>();
    boolean resolved = true;
    for (int window = 0; window < WINDOWS; window++) {
      Window trial = runner.run(runs);
      secondsPerItem.add(trial.secondsPerItem());
      Optional<Double> watts = watts(trial);
      watts.ifPresent(known -> joulesPerItem.add(known * trial.secondsPerItem()));
      resolved &= watts.isPresent();
    }
    return new Trial(
        size, Median.of(secondsPerItem), joulesPerItem.isEmpty() ? null : Median.of(joulesPerItem), resolved, null);
  }

  private Optional<Double> watts(Window window) {
    return decider.flatMap(domain -> switch (energy.power(domain, window.workFromNanos(), window.workToNanos())) {
      case DomainPower.Known known when known.relativeUncertainty() <= LARGEST_UNCERTAINTY ->
          Optional.of(known.watts());
      case DomainPower.Known _,DomainPower.Unknown _ -> Optional.empty();
    });
  }

  private record Trial(
      int size, double secondsPerItem, @Nullable Double joulesPerItem, boolean resolved,
      @Nullable String refusal) {

    BatchTrial published(boolean byEnergy) {
      return refusal != null
          ? new BatchTrial(size, null, null, refusal)
          : new BatchTrial(size, secondsPerItem, byEnergy ? joulesPerItem : null, null);
    }
  }
}
