package org.joulemark.engine.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.joulemark.api.Support;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.MeasurementRecord;

/** The windows that are published, the latency of single rows, and the last look at the answers. */
final class WindowMeasurement {

  private final CellContext context;
  private final Meters meters;
  private final RowDraft row;
  private final PhaseListener phases;
  private final double timerResolutionSeconds = TimerResolution.seconds();

  WindowMeasurement(CellContext context, Meters meters, RowDraft row, PhaseListener phases) {
    this.context = context;
    this.meters = meters;
    this.row = row;
    this.phases = phases;
  }

  CellResult measure(CompiledEnsemble ensemble, WarmUp warmUp, IdleObservation idleBefore) throws InterruptedException {
    phases.phaseStarted("windows");
    ensemble.fill(context.problem().inputs(), 0);
    ensemble.upload();
    var runner = new WindowRunner(ensemble, context.boundary(), meters);
    switch (new WindowCalibration(runner, meters, context.measurement(), timerResolutionSeconds).find()) {
      case WindowLength.OutOfReach(String reason) -> {
        return row.invalid(reason, List.of());
      }
      case WindowLength.Found(long inferences) -> {
        List<Window> windows = repeat(runner, inferences);
        recordTiming(windows, ensemble.batchRows(), warmUp);
        recordLatency();
        phases.phaseStarted("idle");
        IdleObservation idleAfter = IdleObservation.observe(meters, context.measurement().idleSeconds());
        row.energy(energy(windows, ensemble.batchRows(), idleBefore, idleAfter));
        return verified(ensemble);
      }
    }
  }

  private List<Window> repeat(WindowRunner runner, long inferences) {
    var windows = new ArrayList<Window>();
    for (int repetition = 0; repetition < context.measurement().repetitions(); repetition++) {
      windows.add(runner.run(inferences));
    }
    return windows;
  }

  private void recordTiming(List<Window> windows, int batchRows, WarmUp warmUp) {
    List<Double> secondsPerSample = each(windows, window -> window.secondsPerInference() / batchRows);
    row.timing(
        RepetitionStatistics.of(each(windows, window -> batchRows / window.secondsPerInference())),
        RepetitionStatistics.of(secondsPerSample),
        new MeasurementRecord(
            windows.stream().mapToDouble(Window::seconds).average().orElseThrow(),
            windows.getFirst().inferences(),
            warmUp.seconds(),
            warmUp.steady(),
            timerResolutionSeconds));
  }

  private void recordLatency() {
    if (context.supports(1) instanceof Support.No) {
      return;
    }
    phases.phaseStarted("latency");
    try (CompiledEnsemble single = context.compile(1)) {
      row.latency(
          SingleRowLatency.observe(
              single, context.problem().inputs(), context.boundary(), context.measurement().latencySeconds(),
              timerResolutionSeconds));
    }
  }

  private List<EnergyRecord> energy(
      List<Window> windows, int batchRows, IdleObservation idleBefore, IdleObservation idleAfter) {
    var records = new ArrayList<EnergyRecord>();
    for (int index = 0; index < meters.domains().size(); index++) {
      int domain = index;
      double before = idleBefore.watts().get(domain);
      double after = idleAfter.watts().get(domain);
      double idleWatts = (before + after) / 2;
      Meters.MeteredDomain metered = meters.domains().get(domain);
      records.add(
          new EnergyRecord(
              metered.probe(),
              metered.domain().id(),
              metered.domain().provenance(),
              metered.domain().scope(),
              metered.domain().partOf(),
              metered.domain().resolutionJoules(),
              metered.domain().updateInterval().toNanos() * 1e-9,
              metered.domain().relativeUncertainty(),
              RepetitionStatistics.of(each(windows, window -> window.joulesPerSample(domain, 0, batchRows))),
              RepetitionStatistics.of(each(windows, window -> window.joulesPerSample(domain, idleWatts, batchRows))),
              before,
              after));
    }
    return records;
  }

  /** The answers must still be right after the windows, at the batch size that was measured. */
  private CellResult verified(CompiledEnsemble ensemble) {
    phases.phaseStarted("verify");
    double[] outputs = BatchEvaluation.evaluate(ensemble, context.problem().inputs());
    // The figures of a stochastic backend are those of many chips, of which this is one.
    if (!context.isStochastic(ensemble.batchRows())) {
      row.quality(context.problem().quality().assess(outputs));
    }
    return switch (context.verify(outputs)) {
      case Verdict.Right _ -> row.measured();
      case Verdict.Wrong(String reason) -> row.invalid("after the windows, " + reason, List.of());
    };
  }

  private static List<Double> each(List<Window> windows, ToDoubleFunction<Window> quantity) {
    return windows.stream().mapToDouble(quantity).boxed().toList();
  }
}
