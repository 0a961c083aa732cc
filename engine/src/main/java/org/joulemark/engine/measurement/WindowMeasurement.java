package org.joulemark.engine.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Support;
import org.joulemark.engine.meter.EnergyRecording;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.MeasurementRecord;
import org.joulemark.engine.statistics.RepetitionStatistics;
import org.joulemark.engine.trace.Mark;

/** The windows that are published, the latency of single rows, and the last look at the answers. */
final class WindowMeasurement {

  private final CellContext context;
  private final EnergyRecording energy;
  private final RowDraft row;
  private final PhaseListener phases;
  private final double timerResolutionSeconds = TimerResolution.seconds();

  WindowMeasurement(CellContext context, EnergyRecording energy, RowDraft row, PhaseListener phases) {
    this.context = context;
    this.energy = energy;
    this.row = row;
    this.phases = phases;
  }

  CellResult measure(CompiledEnsemble ensemble, WarmUp warmUp) throws InterruptedException {
    phases.phaseStarted("windows");
    ensemble.fill(context.problem().inputs(), 0);
    ensemble.upload();
    var runner = new WindowRunner(ensemble, context.boundary(), energy);
    switch (new WindowCalibration(runner, energy, context.measurement(), timerResolutionSeconds).find()) {
      case WindowLength.OutOfReach(String reason) -> {
        new CellEnergy(context.request(), energy, row).settle();
        return row.invalid(reason, List.of());
      }
      case WindowLength.Found(long inferences) -> {
        List<Window> windows = repeat(runner, inferences);
        recordTiming(windows, ensemble.batchRows(), warmUp);
        recordLatency();
        phases.phaseStarted("idle");
        RestObservation.Rest after = RestObservation.observe(energy, context.measurement().idleSeconds());
        energy.mark(new Mark.IdleAfter(after.fromNanos(), after.toNanos()));
        Optional<String> withoutJoules = new CellEnergy(context.request(), energy, row).settle();
        return verified(ensemble, withoutJoules);
      }
    }
  }

  private List<Window> repeat(WindowRunner runner, long inferences) {
    var windows = new ArrayList<Window>();
    for (int repetition = 0; repetition < context.measurement().repetitions(); repetition++) {
      Window window = runner.run(inferences);
      energy.mark(window.mark(runner.ensemble().batchRows()));
      windows.add(window);
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

  /** The answers must still be right after the windows, at the batch size that was measured. */
  private CellResult verified(CompiledEnsemble ensemble, Optional<String> withoutJoules) {
    phases.phaseStarted("verify");
    Matrix outputs = BatchEvaluation.evaluate(ensemble, context.problem().inputs());
    // The figures of a stochastic backend are those of many chips, of which this is one.
    List<QualityFigure> figures = context.problem().quality().assess(outputs);
    if (!context.isStochastic(ensemble.batchRows())) {
      row.quality(figures);
    }
    return switch (context.verify(outputs, figures)) {
      case Verdict.Right _ ->
          withoutJoules.isPresent() ? row.invalid(withoutJoules.get(), List.of()) : row.measured();
      case Verdict.Wrong(String reason) -> row.invalid("after the windows, " + reason, List.of());
    };
  }

  private static List<Double> each(List<Window> windows, ToDoubleFunction<Window> quantity) {
    return windows.stream().mapToDouble(quantity).boxed().toList();
  }
}
