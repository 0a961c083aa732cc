package org.joulemark.engine.measurement;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Plugin;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.api.Workload;
import org.joulemark.engine.meter.EnergyRecording;
import org.joulemark.engine.meter.MeterOpening;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plugin.FailureText;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.results.BatchSweep;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.trace.Mark;

/**
 * One cell from loading to its row: load, compile, verify, idle, warm-up, batch sweep, windows, latency, idle. A cell
 * whose outputs miss the tolerance publishes no energy.
 */
public final class CellMeasurement {

  private final PluginCatalog catalog;
  private final CellRequest request;
  private final PhaseListener phases;
  private final RowDraft row;

  public CellMeasurement(PluginCatalog catalog, CellRequest request, PhaseListener phases) {
    this.catalog = catalog;
    this.request = request;
    this.phases = phases;
    this.row = new RowDraft(request);
  }

  /** The row; a failure of a plugin becomes an invalid row and its stack trace goes to standard error. */
  public CellResult measure() throws InterruptedException {
    try {
      return measurePlugins();
    } catch (RuntimeException failed) {
      failed.printStackTrace();
      return row.invalid(FailureText.of(failed), List.of());
    }
  }

  private CellResult measurePlugins() throws InterruptedException {
    phases.phaseStarted("load");
    Cell cell = request.cell();
    Workload workload = catalog.workload(cell.workload()).plugin();
    Backend backend = catalog.backend(cell.backend()).plugin();
    Settings workloadSettings = Settings.of(workload.settings(), cell.workloadSettings());
    Settings backendSettings = Settings.of(backend.settings(), cell.backendSettings());
    row.sizeSetting(workload.sizeSetting());
    var unavailable =
        Stream.of(
            refusal(workload, workload.available(workloadSettings)),
            refusal(backend, backend.available(backendSettings)))
            .flatMap(List::stream)
            .findFirst();
    if (unavailable.isPresent()) {
      return row.skipped(unavailable.get());
    }
    try (Arena arena = Arena.ofShared()) {
      return switch (workload.load(workloadSettings, arena)) {
        case InferenceProblem problem -> backend instanceof InferenceBackend evaluating
            ? measure(CellContext.of(request, evaluating, backendSettings, problem))
            : row.skipped("backend '" + backend.id() + "' takes no " + problem.kind().word());
      };
    }
  }

  private CellResult measure(CellContext context) throws InterruptedException {
    List<Integer> candidates =
        BatchSizes.candidates(request.measurement().batchRows(), context.problem().inputs().rows());
    List<Integer> supported =
        candidates.stream().filter(size -> context.supports(size) instanceof Support.Yes).toList();
    if (supported.isEmpty()) {
      return row.skipped(firstRefusal(context, candidates));
    }
    phases.phaseStarted("compile");
    try (CompiledEnsemble ensemble = context.compile(supported.getLast())) {
      row.compiled(ensemble.batchRows(), ensemble.choices());
      phases.phaseStarted("verify");
      Matrix outputs = BatchEvaluation.evaluate(ensemble, context.problem().inputs());
      if (judge(context, ensemble.batchRows(), outputs) instanceof Verdict.Wrong(String reason)) {
        return row.invalid(reason, List.of());
      }
      row.curves(context.problem().quality().curves(outputs));
      var costs = ModelledCosts.of(ensemble.members());
      if (costs.isPresent()) {
        row.modelled(costs.get());
        return row.modelled();
      }
      return measurePhysical(context, ensemble, candidates);
    }
  }

  private Verdict judge(CellContext context, int batchRows, Matrix outputs) {
    return context.isStochastic(batchRows) ? judgeChips(context, batchRows, outputs) : judge(context, outputs);
  }

  private Verdict judge(CellContext context, Matrix outputs) {
    List<QualityFigure> figures = context.problem().quality().assess(outputs);
    row.quality(figures);
    return context.verify(outputs, figures);
  }

  private Verdict judgeChips(CellContext context, int batchRows, Matrix outputsOfFirst) {
    phases.phaseStarted("virtual chips");
    var chips = new VirtualChips(context, batchRows);
    Verdict verdict = chips.judge(outputsOfFirst);
    row.quality(chips.quality());
    row.qualitySpread(chips.spread());
    return verdict;
  }

  private CellResult measurePhysical(CellContext context, CompiledEnsemble largest, List<Integer> candidates)
      throws InterruptedException {
    try (EnergyRecording energy = EnergyRecording.open(openings())) {
      phases.phaseStarted("idle");
      RestObservation.Rest before = RestObservation.observe(energy, request.measurement().idleSeconds());
      energy.mark(new Mark.IdleBefore(before.fromNanos(), before.toNanos()));
      phases.phaseStarted("warm-up");
      largest.fill(context.problem().inputs(), 0);
      largest.upload();
      WarmUp warmUp =
          WarmUp.run(
              new WindowRunner(largest, context.boundary(), null),
              request.measurement().warmUpLimitSeconds());
      warmUpSingleRows(context);
      phases.phaseStarted("batch sweep");
      BatchSweep sweep = new BatchSizeSweep(context, energy).run(candidates);
      row.batchSweep(sweep);
      try (CompiledEnsemble ensemble = context.compile(BatchSizeSweep.best(sweep))) {
        row.compiled(ensemble.batchRows(), ensemble.choices());
        return new WindowMeasurement(context, energy, row, phases).measure(ensemble, warmUp);
      }
    }
  }

  private void warmUpSingleRows(CellContext context) {
    if (context.supports(1) instanceof Support.No) {
      return;
    }
    try (CompiledEnsemble single = context.compile(1)) {
      single.fill(context.problem().inputs(), 0);
      single.upload();
      SingleRowWarmUp.run(() -> single.run(context.boundary()), request.measurement().warmUpLimitSeconds());
    }
  }

  private List<MeterOpening> openings() {
    return request.probes().stream().map(this::opening).toList();
  }

  private MeterOpening opening(CellRequest.ProbeSelection probe) {
    EnergyProbe plugin = catalog.probe(probe.id()).plugin();
    return new MeterOpening(probe.id(), plugin, Settings.of(plugin.settings(), probe.settings()));
  }

  private static List<String> refusal(Plugin plugin, Support available) {
    return switch (available) {
      case Support.Yes _ -> List.of();
      case Support.No(String reason) -> List.of(plugin.id() + " is unavailable: " + reason);
    };
  }

  private static String firstRefusal(CellContext context, List<Integer> candidates) {
    return switch (context.supports(candidates.getFirst())) {
      case Support.No(String reason) -> reason;
      case Support.Yes _ -> throw new IllegalStateException("the backend changed its mind about a batch size");
    };
  }
}
