package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.SessionListener;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.PlanExpansion;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.ResultsStore;
import org.joulemark.engine.results.RowStore;
import org.joulemark.engine.results.SessionRecord;
import org.joulemark.engine.results.SessionState;
import org.joulemark.engine.runner.CellRunner;
import org.joulemark.engine.runner.HostInspection;
import org.joulemark.engine.runner.Preparation;
import org.joulemark.engine.runner.RunningSession;
import org.joulemark.engine.runner.SessionPlugins;

/**
 * Runs the cells of a plan one after the other. Each row is a file as soon as it is there, and the results are assembled
 * from the rows after each.
 */
public final class BenchmarkSession {

  private final PluginCatalog catalog;
  private final PlanExpansion expansion;
  private final ResultsStore results;
  private final RowStore rows;
  private final CellRunner runner;
  private final Preparations preparations;
  private final TimeSource time;

  @Inject
  BenchmarkSession(
      PluginCatalog catalog, PlanExpansion expansion, ResultsStore results, RowStore rows, CellRunner runner,
      Preparations preparations, TimeSource time) {
    this.catalog = catalog;
    this.expansion = expansion;
    this.results = results;
    this.rows = rows;
    this.runner = runner;
    this.preparations = preparations;
    this.time = time;
  }

  public Results run(SessionPlan plan, Path folder, SessionListener listener) {
    List<Cell> cells = expansion.expand(plan);
    if (Files.exists(folder.resolve(ResultsStore.FILE_NAME))) {
      throw new InvalidInputException(
          folder + " already holds a session; go on with it by --resume " + folder + " or choose another --out");
    }
    createFolders(folder);
    var plugins = new SessionPlugins(catalog);
    var session =
        new SessionRecord(
            plan.name(), SessionState.RUNNING, now(), null, joulemarkVersion(), plan, cells.size(),
            HostInspection.inspect(), plugins.of(plan));
    return proceed(session, cells, List.of(), plugins, folder, listener);
  }

  public Results resume(Path folder, SessionListener listener) {
    SessionRecord session = results.read(folder).session().ended(SessionState.RUNNING, null);
    List<Cell> cells = expansion.expand(session.plan());
    var plugins = new SessionPlugins(catalog);
    requireSamePlugins(session, plugins, folder);
    createFolders(folder);
    RowStore.Saved saved = rows.read(folder, session, cells);
    saved.damaged().forEach(listener::rowUnreadable);
    return proceed(session, cells, saved.rows(), plugins, folder, listener);
  }

  private Results proceed(
      SessionRecord session, List<Cell> cells, List<CellResult> saved, SessionPlugins plugins, Path folder,
      SessionListener listener) {
    var assembly = new Assembly(session, cells, saved, folder);
    try {
      ProbesAtHand probes = runner.probes(session.plan());
      assembly.save(SessionState.RUNNING);
      listener.probesChecked(probes);
      List<Cell> remaining = assembly.remaining();
      listener.sessionStarted(session, cells.size() - remaining.size());
      run(remaining, new RunningSession(session.plan(), probes, plugins, folder), assembly, listener);
      return assembly.save(SessionState.COMPLETE);
    } catch (InterruptedException interrupted) {
      Results stopped = assembly.save(SessionState.INTERRUPTED);
      Thread.currentThread().interrupt();
      return stopped;
    }
  }

  private void run(List<Cell> cells, RunningSession running, Assembly assembly, SessionListener listener)
      throws InterruptedException {
    Map<Preparation, Preparation.Failure> unprepared =
        preparations.prepare(cells, RunningSession.forkLogs(running.folder()), listener);
    for (Cell cell : cells) {
      listener.cellStarted(cell);
      Preparation.Failure failure = unprepared.get(Preparation.neededBy(cell));
      CellResult row =
          failure == null
              ? runner.run(running, cell, phase -> listener.phaseStarted(cell, phase.phase()))
              : running.unmeasured(cell).invalid(failure.reason(), failure.lastOutput());
      assembly.add(row);
      listener.cellFinished(row);
    }
  }

  /** The rows that are there, in the order of the plan, and the results that they make. */
  private final class Assembly {

    private final SessionRecord session;
    private final List<Cell> cells;
    private final Path folder;
    private final Map<String, CellResult> byCell;

    Assembly(SessionRecord session, List<Cell> cells, List<CellResult> saved, Path folder) {
      this.session = session;
      this.cells = cells;
      this.folder = folder;
      this.byCell = saved.stream().collect(Collectors.toMap(CellResult::cell, Function.identity()));
    }

    /** Cells without a row, and those whose row is invalid. */
    List<Cell> remaining() {
      return cells.stream().filter(cell -> {
        CellResult row = byCell.get(cell.id());
        return row == null || row.status() == CellStatus.INVALID;
      }).toList();
    }

    void add(CellResult row) {
      rows.write(row, folder);
      byCell.put(row.cell(), row);
      save(SessionState.RUNNING);
    }

    Results save(SessionState state) {
      String endedAt = state == SessionState.RUNNING ? null : now();
      List<CellResult> inOrder =
          cells.stream().map(Cell::id).filter(byCell::containsKey).map(byCell::get).toList();
      var whole = new Results(Results.SCHEMA, session.ended(state, endedAt), inOrder);
      results.write(whole, folder);
      return whole;
    }
  }

  private void requireSamePlugins(SessionRecord session, SessionPlugins plugins, Path folder) {
    if (!plugins.of(session.plan()).equals(session.plugins())) {
      throw new InvalidInputException(
          "the plugins have changed since the session in " + folder
              + " was started, so its rows would not be comparable; start a new session");
    }
  }

  private static void createFolders(Path folder) {
    try {
      Files.createDirectories(RunningSession.forkLogs(folder));
      Files.createDirectories(folder.resolve(RowStore.FOLDER));
    } catch (IOException failed) {
      throw new InvalidInputException(
          "folder " + folder + " cannot be written: " + StorageException.reason(failed)
              + "; choose another with --out DIR",
          failed);
    }
  }

  private static String joulemarkVersion() {
    return Objects.requireNonNullElse(BenchmarkSession.class.getPackage().getImplementationVersion(), "development");
  }

  private String now() {
    return time.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
