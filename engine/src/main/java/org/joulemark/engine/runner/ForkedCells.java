package org.joulemark.engine.runner;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Progress;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.cell.PhaseStart;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.cell.RowDraft;
import org.joulemark.engine.fork.ForkLimit;
import org.joulemark.engine.fork.ForkOutcome;
import org.joulemark.engine.fork.JobRunner;
import org.joulemark.engine.fork.StepDone;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.PhaseRecord;

/** Runs each cell in a JVM of its own on this machine. */
final class ForkedCells implements CellRunner {

  /** Training takes what it takes; the user has Ctrl-C. */
  private static final ForkLimit PREPARATION_LIMIT = ForkLimit.of(Duration.ofDays(30));

  private final PluginCatalog catalog;
  private final JobRunner jobs;
  private final ProbeForks probes;
  private final TimeSource time;

  @Inject
  ForkedCells(PluginCatalog catalog, JobRunner jobs, ProbeForks probes, TimeSource time) {
    this.time = time;
    this.catalog = catalog;
    this.jobs = jobs;
    this.probes = probes;
  }

  @Override
  public ProbesAtHand probes(SessionPlan plan) throws InterruptedException {
    return new ProbeCheck(catalog, probes::sources).check(plan);
  }

  @Override
  public Optional<Preparation.Failure> prepare(Preparation preparation, Path log, Progress progress)
      throws InterruptedException {
    Path folder = catalog.workload(preparation.workload()).folder().path();
    var job = new PrepareWorkload(preparation.workload(), preparation.settings());
    var surroundings = new JobRunner.Surroundings(List.of(folder), List.of(), PREPARATION_LIMIT, log);
    return switch (jobs.run(job, surroundings, StepDone.heardBy(progress))) {
      case ForkOutcome.Answered<?> _ -> Optional.empty();
      case ForkOutcome.Refused<?>(_, String message) -> Optional.of(new Preparation.Failure(message, List.of()));
      case ForkOutcome.Died<?>(String reason, List<String> lastOutput) -> Optional.of(
          new Preparation.Failure("the workload could not be prepared: " + reason, lastOutput));
    };
  }

  @Override
  public CellResult run(RunningSession session, Cell cell, Consumer<? super PhaseStart> listener)
      throws InterruptedException {
    try {
      List<String> flags = JvmFlags.askedBy(catalog.backend(cell.backend()).plugin(), cell.backendSettings());
      return run(session, session.job(cell, flags), flags, listener);
    } catch (InvalidInputException unanswered) {
      return session.unmeasured(cell).invalid(unanswered.getMessage(), List.of());
    }
  }

  private CellResult run(
      RunningSession session, MeasureCell job, List<String> flags, Consumer<? super PhaseStart> listener)
      throws InterruptedException {
    var limit =
        new ForkLimit(
            Duration.ofMillis((long) (job.measurement().cellLimitSeconds() * 1e3)),
            "raise measurement.cellLimitSeconds if it needs longer");
    var surroundings =
        new JobRunner.Surroundings(session.pluginFolders(job.cell()), flags, limit, session.log(job.cell()));
    var phases = new HeardPhases(listener);
    return switch (jobs.run(job, surroundings, phases)) {
      case ForkOutcome.Answered<CellResult>(CellResult row) -> row;
      case ForkOutcome.Refused<CellResult>(_, String message) ->
          new RowDraft(job.request()).invalid(message, List.of()).with(phases.until(time.now()));
      case ForkOutcome.Died<CellResult>(String reason, List<String> lastOutput) ->
          new RowDraft(job.request()).invalid(reason, lastOutput).with(phases.until(time.now()));
    };
  }

  /** The phases of a fork, which may not live to tell them with its row. */
  private static final class HeardPhases implements Consumer<PhaseStart> {

    private final Consumer<? super PhaseStart> listener;
    private final List<PhaseStart> starts = new ArrayList<>();

    HeardPhases(Consumer<? super PhaseStart> listener) {
      this.listener = listener;
    }

    @Override
    public void accept(PhaseStart start) {
      synchronized (this) {
        starts.add(start);
      }
      listener.accept(start);
    }

    /** Each ends where the next begins. The last end is told by the wall clock, the only one that both JVMs have. */
    synchronized List<PhaseRecord> until(Instant end) {
      var phases = new ArrayList<PhaseRecord>();
      for (int phase = 0; phase < starts.size(); phase++) {
        PhaseStart start = starts.get(phase);
        if (phase + 1 < starts.size()) {
          PhaseStart next = starts.get(phase + 1);
          phases.add(start.until(next.at(), next.nanoTime()));
        } else {
          phases.add(start.until(end, start.nanoTime() + Duration.between(start.at(), end).toNanos()));
        }
      }
      return phases;
    }
  }
}
