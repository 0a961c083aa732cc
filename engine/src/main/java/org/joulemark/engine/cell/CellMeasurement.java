package org.joulemark.engine.cell;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.Backend;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Plugin;
import org.joulemark.api.Problem;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.api.TimeSource;
import org.joulemark.api.Workload;
import org.joulemark.engine.meter.EnergyRecording;
import org.joulemark.engine.meter.MeterOpening;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.MeasurementSettings;
import org.joulemark.engine.plugin.FailureText;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.results.BatchSweep;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.DeviceConditions;
import org.joulemark.engine.trace.Mark;
import org.joulemark.engine.window.ConditionsWatch;
import org.joulemark.engine.window.ItemWarmUp;
import org.joulemark.engine.window.ItemWork;
import org.joulemark.engine.window.Occupation;
import org.joulemark.engine.window.RestObservation;
import org.joulemark.engine.window.SizeSweep;
import org.joulemark.engine.window.WarmUp;
import org.joulemark.engine.window.WindowRunner;

/**
 * One cell from loading to its row: load, compile, verify, idle, warm-up, batch sweep, windows, latency, idle. A cell
 * whose outputs miss the tolerance publishes no energy.
 */
public final class CellMeasurement {

  private static final Logger LOGGER = System.getLogger(CellMeasurement.class.getName());

  private final PluginCatalog catalog;
  private final CellRequest request;
  private final TimeSource time;
  private final PhaseLog phases;
  private final RowDraft row;

  public CellMeasurement(PluginCatalog catalog, CellRequest request, TimeSource time, PhaseListener listener) {
    this.catalog = catalog;
    this.request = request;
    this.time = time;
    this.phases = new PhaseLog(time, listener);
    this.row = new RowDraft(request);
  }

  /** The row; a failure of a plugin becomes an invalid row and its stack trace goes to the log. */
  public CellResult measure() throws InterruptedException {
    return outcome().with(phases.all());
  }

  private CellResult outcome() throws InterruptedException {
    try {
      return measurePlugins();
    } catch (RuntimeException failed) {
      LOGGER.log(Level.ERROR, "a plugin failed", failed);
      return row.invalid(FailureText.of(failed), List.of());
    }
  }

  private CellResult measurePlugins() throws InterruptedException {
    phases.enter("load");
    Cell cell = request.cell();
    Workload workload = catalog.workload(cell.workload()).plugin();
    Backend backend = catalog.backend(cell.backend()).plugin();
    Settings workloadSettings = Settings.of(workload.settings(), cell.workloadSettings());
    Settings backendSettings = Settings.of(backend.settings(), cell.backendSettings());
    row.sizeSetting(workload.sizeSetting());
    Optional<String> refusal =
        refusal(workload, workload.available(workloadSettings))
            .or(() -> refusal(backend, backend.available(backendSettings)));
    if (refusal.isPresent()) {
      return row.skipped(refusal.get());
    }
    try (Arena arena = Arena.ofShared()) {
      Problem problem = workload.load(workloadSettings, arena);
      row.item(problem.item());
      row.publishedCosts(workload.publishedCosts(workloadSettings));
      Optional<Subject> subject = Subject.of(request, problem, backend, backendSettings);
      return subject.isPresent()
          ? measure(subject.get())
          : row.skipped("backend '" + backend.id() + "' takes no " + problem.kind().word());
    }
  }

  private static Optional<String> refusal(Plugin plugin, Support available) {
    return switch (available) {
      case Support.Yes _ -> Optional.empty();
      case Support.No(String reason) -> Optional.of(plugin.id() + " is unavailable: " + reason);
    };
  }

  private CellResult measure(Subject subject) throws InterruptedException {
    List<Integer> candidates = subject.sizes(request.measurement().batchRows());
    List<Integer> supported =
        candidates.stream().filter(size -> subject.supports(size) instanceof Support.Yes).toList();
    if (supported.isEmpty()) {
      return row.skipped(firstRefusal(subject, candidates));
    }
    phases.enter("compile");
    try (Subject.SubjectWork largest = subject.open(supported.getLast())) {
      row.prepared(largest.size(), largest.choices());
      phases.enter("verify");
      Subject.Judgement judgement = subject.judge(largest, phases);
      row.judged(judgement);
      if (judgement.verdict() instanceof Verdict.Wrong(String reason)) {
        return row.invalid(reason, List.of());
      }
      row.curves(judgement.curves());
      Optional<ModelledCost> cost = largest.costPerItem();
      return cost.isPresent() ? row.modelled(cost.get()) : measurePhysical(subject, largest, candidates);
    }
  }

  private static String firstRefusal(Subject subject, List<Integer> candidates) {
    return switch (subject.supports(candidates.getFirst())) {
      case Support.No(String reason) -> reason;
      case Support.Yes _ -> throw new IllegalStateException("the backend changed its mind about a size");
    };
  }

  private CellResult measurePhysical(Subject subject, Subject.SubjectWork largest, List<Integer> candidates)
      throws InterruptedException {
    MeasurementSettings settings = request.measurement();
    try (EnergyRecording energy = EnergyRecording.open(openings(), time)) {
      var conditions = new CellConditions(new ConditionsWatch(energy), settings.plateauLimitSeconds(), time);
      phases.enter("cooling");
      conditions.settle(DeviceConditions.Stage.REST_BEFORE, new Occupation.Rest(time));
      phases.enter("idle");
      RestObservation.Rest before = RestObservation.observe(energy, settings.idleSeconds(), time);
      energy.mark(new Mark.IdleBefore(before.fromNanos(), before.toNanos()));
      phases.enter("warm-up");
      WarmUp warmUp = WarmUp.run(new WindowRunner(largest, null, time), settings.warmUpLimitSeconds(), time);
      warmUpItems(subject);
      phases.enter("batch sweep");
      BatchSweep sweep = new SizeSweep(subject, energy, settings.sweepWindowSeconds(), time).run(candidates);
      row.batchSweep(sweep);
      try (Subject.SubjectWork work = subject.open(SizeSweep.best(sweep))) {
        row.prepared(work.size(), work.choices());
        return new PhysicalMeasurement(request, subject, energy, conditions, row, phases, time).measure(work, warmUp);
      }
    }
  }

  private void warmUpItems(Subject subject) {
    try (ItemWork items = subject.openItems().orElse(null)) {
      if (items != null) {
        ItemWarmUp.run(items, request.measurement().warmUpLimitSeconds(), time);
      }
    }
  }

  private List<MeterOpening> openings() {
    return request.probes().stream().map(this::opening).toList();
  }

  private MeterOpening opening(CellRequest.ProbeSelection probe) {
    return new MeterOpening(probe.id(), catalog.probe(probe.id()).plugin(), probe.settings());
  }
}
