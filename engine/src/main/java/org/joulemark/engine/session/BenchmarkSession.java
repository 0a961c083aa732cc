package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.SessionListener;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.fork.ProgressListener;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.PlanExpansion;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.PluginRecord;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.ResultsStore;
import org.joulemark.engine.results.SessionRecord;
import org.joulemark.engine.results.SessionState;

/** Runs the cells of a plan one after the other and saves the results after each. */
public final class BenchmarkSession {

  private final PluginCatalog catalog;
  private final PlanExpansion expansion;
  private final ResultsStore store;
  private final CellFork cellFork;
  private final ProbeCheck probeCheck;
  private final PreparationForks preparations;

  @Inject
  BenchmarkSession(
      PluginCatalog catalog, PlanExpansion expansion, ResultsStore store, CellFork cellFork, ProbeCheck probeCheck,
      PreparationForks preparations) {
    this.catalog = catalog;
    this.expansion = expansion;
    this.store = store;
    this.cellFork = cellFork;
    this.probeCheck = probeCheck;
    this.preparations = preparations;
  }

  public Results run(SessionPlan plan, Path folder, SessionListener listener) {
    List<Cell> cells = expansion.expand(plan);
    if (Files.exists(folder.resolve(ResultsStore.FILE_NAME))) {
      throw new InvalidInputException(
          folder + " already holds a session; go on with it by --resume " + folder + " or choose another --out");
    }
    createFolders(folder);
    var session =
        new SessionRecord(
            plan.name(), SessionState.RUNNING, now(), null, joulemarkVersion(), plan, cells.size(),
            HostInspection.inspect(), plugins(plan));
    return proceed(new Results(Results.SCHEMA, session, List.of()), cells, folder, listener);
  }

  public Results resume(Path folder, SessionListener listener) {
    Results previous = store.read(folder);
    SessionPlan plan = previous.session().plan();
    List<Cell> cells = expansion.expand(plan);
    requireSamePlugins(previous.session(), folder);
    createFolders(folder);
    List<CellResult> finished =
        previous.cells().stream().filter(cell -> cell.status() != CellStatus.INVALID).toList();
    Set<String> finishedIds = finished.stream().map(CellResult::cell).collect(Collectors.toSet());
    List<Cell> remaining = cells.stream().filter(cell -> !finishedIds.contains(cell.id())).toList();
    SessionRecord running = previous.session().ended(SessionState.RUNNING, null);
    return proceed(new Results(Results.SCHEMA, running, finished), remaining, folder, listener);
  }

  private Results proceed(Results start, List<Cell> cells, Path folder, SessionListener listener) {
    Results results = start;
    SessionState state = SessionState.COMPLETE;
    try {
      ProbesAtHand probes = probeCheck.check(start.session().plan());
      var running = new RunningSession(start.session().plan(), start.session().host(), probes, folder);
      store.write(results, folder);
      listener.probesChecked(probes);
      listener.sessionStarted(results.session(), results.cells().size());
      Map<Preparation, Preparation.Failure> unprepared =
          preparations.prepare(cells, RunningSession.forkLogs(folder), listener);
      for (Cell cell : cells) {
        listener.cellStarted(cell);
        Preparation.Failure failure = unprepared.get(Preparation.neededBy(cell));
        CellResult row =
            failure == null
                ? cellFork.measure(running, cell, phases(cell, listener))
                : cellFork.unprepared(running, cell, failure);
        results = results.with(row);
        store.write(results, folder);
        listener.cellFinished(row);
      }
    } catch (InterruptedException interrupted) {
      state = SessionState.INTERRUPTED;
      Thread.currentThread().interrupt();
    }
    return end(results, state, folder);
  }

  private Results end(Results results, SessionState state, Path folder) {
    Results ended = results.with(results.session().ended(state, now()));
    store.write(ended, folder);
    return ended;
  }

  private static ProgressListener.Phases phases(Cell cell, SessionListener listener) {
    return phase -> listener.phaseStarted(cell, phase);
  }

  private List<PluginRecord> plugins(SessionPlan plan) {
    return Stream.of(
        plan.workloads().stream().map(selection -> catalog.workload(selection.id())),
        plan.backends().stream().map(selection -> catalog.backend(selection.id())),
        plan.probes().stream().map(selection -> catalog.probe(selection.id())))
        .flatMap(installed -> installed)
        .map(PluginInspection::inspect)
        .toList();
  }

  private void requireSamePlugins(SessionRecord session, Path folder) {
    List<PluginRecord> now = plugins(session.plan());
    if (!now.equals(session.plugins())) {
      throw new InvalidInputException(
          "the plugins have changed since the session in " + folder
              + " was started, so its rows would not be comparable; start a new session");
    }
  }

  private static void createFolders(Path folder) {
    try {
      Files.createDirectories(RunningSession.forkLogs(folder));
    } catch (IOException failed) {
      throw new InvalidInputException(
          "folder " + folder + " cannot be written: "
              + (failed instanceof AccessDeniedException ? "permission denied" : failed.getMessage())
              + "; choose another with --out DIR",
          failed);
    }
  }

  private static String joulemarkVersion() {
    return Objects.requireNonNullElse(BenchmarkSession.class.getPackage().getImplementationVersion(), "development");
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
