package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.engine.cell.CellRequest;
import org.joulemark.engine.cell.RowDraft;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.ForkLauncher;
import org.joulemark.engine.fork.ForkLimit;
import org.joulemark.engine.fork.ForkOutcome;
import org.joulemark.engine.fork.ForkReply;
import org.joulemark.engine.fork.ProgressListener;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.results.CellResult;

/** Measures one cell in a JVM of its own; whatever happens to that JVM costs this cell only. */
final class CellFork {

  private final PluginCatalog catalog;
  private final ForkLauncher launcher;

  @Inject
  CellFork(PluginCatalog catalog, ForkLauncher launcher) {
    this.catalog = catalog;
    this.launcher = launcher;
  }

  CellResult measure(RunningSession session, Cell cell, ProgressListener.Phases phases) throws InterruptedException {
    try {
      List<String> flags = JvmFlags.askedBy(catalog.backend(cell.backend()).plugin(), cell.backendSettings());
      return measure(session, request(session, cell, flags), flags, phases);
    } catch (InvalidInputException unanswered) {
      return new RowDraft(request(session, cell, List.of())).invalid(unanswered.getMessage(), List.of());
    }
  }

  /** The row of a cell whose workload could not be prepared. */
  CellResult unprepared(RunningSession session, Cell cell, Preparation.Failure failure) {
    return new RowDraft(request(session, cell, List.of())).invalid(failure.reason(), failure.lastOutput());
  }

  private CellRequest request(RunningSession session, Cell cell, List<String> flags) {
    return new CellRequest(
        cell,
        session.plan().seed(),
        session.plan().measurement(),
        session.probes().usable(),
        session.probes().missing(),
        session.traces().toAbsolutePath().toString(),
        ForkLauncher.arguments(flags),
        session.host(),
        plugins(session, cell).stream().map(PluginInspection::inspect).toList());
  }

  private CellResult measure(
      RunningSession session, CellRequest request, List<String> flags, ProgressListener.Phases phases)
      throws InterruptedException {
    ForkOutcome outcome =
        launcher.run(
            folders(plugins(session, request.cell())),
            new ForkJob.Measure(request),
            flags,
            new ForkLimit(
                Duration.ofMillis((long) (session.plan().measurement().cellLimitSeconds() * 1e3)),
                "raise measurement.cellLimitSeconds if it needs longer"),
            session.log(request.cell()),
            phases);
    return row(outcome, new RowDraft(request));
  }

  private static CellResult row(ForkOutcome outcome, RowDraft draft) {
    return switch (outcome) {
      case ForkOutcome.Replied(ForkReply.Measured(CellResult result)) -> result;
      case ForkOutcome.Replied(ForkReply.Refused(String message)) -> draft.invalid(message, List.of());
      case ForkOutcome.Replied(var other) ->
          draft.invalid("the fork answered " + other.getClass().getSimpleName() + " to a measurement", List.of());
      case ForkOutcome.Died(String reason, List<String> lastOutput) -> draft.invalid(reason, lastOutput);
    };
  }

  private List<InstalledPlugin<? extends Plugin>> plugins(RunningSession session, Cell cell) {
    return Stream.concat(
        Stream.of(catalog.workload(cell.workload()), catalog.backend(cell.backend())),
        session.probes().usable().stream().map(probe -> catalog.probe(probe.id())))
        .<InstalledPlugin<? extends Plugin>>map(plugin -> plugin)
        .toList();
  }

  private static List<Path> folders(List<InstalledPlugin<? extends Plugin>> plugins) {
    var folders = new LinkedHashSet<Path>();
    plugins.forEach(plugin -> folders.add(plugin.folder().path().toAbsolutePath()));
    return List.copyOf(folders);
  }
}
