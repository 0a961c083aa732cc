package org.joulemark.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.meter.EnergyRecording;
import org.joulemark.engine.plan.MeasurementSettings;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.DeviceConditions;
import org.joulemark.engine.results.MeasurementRecord;
import org.joulemark.engine.statistics.RepetitionStatistics;
import org.joulemark.engine.trace.Mark;
import org.joulemark.engine.window.ItemLatency;
import org.joulemark.engine.window.ItemWork;
import org.joulemark.engine.window.Occupation;
import org.joulemark.engine.window.RestObservation;
import org.joulemark.engine.window.TimerResolution;
import org.joulemark.engine.window.WarmUp;
import org.joulemark.engine.window.Window;
import org.joulemark.engine.window.WindowCalibration;
import org.joulemark.engine.window.WindowRunner;

/** The windows that are published, the latency of single items, and the last look at the answers. */
final class PhysicalMeasurement {

  private final CellRequest request;
  private final Subject subject;
  private final EnergyRecording energy;
  private final CellConditions conditions;
  private final RowDraft row;
  private final PhaseLog phases;
  private final TimeSource time;
  private final double timerResolutionSeconds;

  PhysicalMeasurement(
      CellRequest request, Subject subject, EnergyRecording energy, CellConditions conditions, RowDraft row,
      PhaseLog phases, TimeSource time) {
    this.request = request;
    this.subject = subject;
    this.energy = energy;
    this.conditions = conditions;
    this.row = row;
    this.phases = phases;
    this.time = time;
    this.timerResolutionSeconds = TimerResolution.seconds(time);
  }

  CellResult measure(Subject.SubjectWork work, WarmUp warmUp) throws InterruptedException {
    phases.enter("warming");
    conditions.settle(DeviceConditions.Stage.WINDOWS, new Occupation.Busy(work, time));
    row.conditions(conditions.records());
    phases.enter("windows");
    var runner = new WindowRunner(work, energy, time);
    var limits = new WindowCalibration.Limits(settings().minimumWindowSeconds(), settings().maximumWindowSeconds());
    return switch (new WindowCalibration(runner, energy, limits, timerResolutionSeconds).find()) {
      case WindowCalibration.Length.OutOfReach(String reason) -> {
        cellEnergy().settle();
        yield row.invalid(reason, List.of());
      }
      case WindowCalibration.Length.Found(long runs) -> measure(work, runner, runs, warmUp);
    };
  }

  private CellResult measure(Subject.SubjectWork work, WindowRunner runner, long runs, WarmUp warmUp)
      throws InterruptedException {
    recordTiming(repeat(work, runner, runs), warmUp);
    recordLatency();
    phases.enter("cooling");
    conditions.settle(DeviceConditions.Stage.REST_AFTER, new Occupation.Rest(time));
    row.conditions(conditions.records());
    phases.enter("idle");
    RestObservation.Rest after = RestObservation.observe(energy, settings().idleSeconds(), time);
    energy.mark(new Mark.IdleAfter(after.fromNanos(), after.toNanos()));
    return verified(work, cellEnergy().settle());
  }

  private CellEnergy cellEnergy() {
    return new CellEnergy(request, subject.device(), energy, row);
  }

  private List<Window> repeat(Subject.SubjectWork work, WindowRunner runner, long runs) throws InterruptedException {
    var windows = new ArrayList<Window>();
    for (int repetition = 0; repetition < settings().repetitions(); repetition++) {
      Window window = runner.run(runs);
      energy.mark(window.mark());
      windows.add(window);
      conditions.note(DeviceConditions.Stage.WINDOWS, new Occupation.Busy(work, time));
    }
    return windows;
  }

  private void recordTiming(List<Window> windows, WarmUp warmUp) {
    List<Double> secondsPerItem = windows.stream().map(Window::secondsPerItem).toList();
    row.timing(
        RepetitionStatistics.of(secondsPerItem.stream().map(seconds -> 1 / seconds).toList()),
        RepetitionStatistics.of(secondsPerItem),
        new MeasurementRecord(
            windows.stream().mapToDouble(Window::seconds).average().orElseThrow(),
            windows.getFirst().runs(),
            warmUp.seconds(),
            warmUp.steady(),
            timerResolutionSeconds));
  }

  private void recordLatency() {
    try (ItemWork items = subject.openItems().orElse(null)) {
      if (items != null) {
        phases.enter("latency");
        row.latency(ItemLatency.observe(items, settings().latencySeconds(), timerResolutionSeconds, time));
      }
    }
  }

  /** The answers must still be right after the windows, at the size that was measured. */
  private CellResult verified(Subject.SubjectWork work, Optional<String> withoutJoules) {
    phases.enter("verify");
    Subject.Judgement judgement = subject.judgeAgain(work);
    row.judgedAgain(judgement);
    return switch (judgement.verdict()) {
      case Verdict.Right _ ->
          withoutJoules.isPresent() ? row.invalid(withoutJoules.get(), List.of()) : row.measured();
      case Verdict.Wrong(String reason) -> row.invalid("after the windows, " + reason, List.of());
    };
  }

  private MeasurementSettings settings() {
    return request.measurement();
  }
}
