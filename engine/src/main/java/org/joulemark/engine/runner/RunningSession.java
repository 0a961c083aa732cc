package org.joulemark.engine.runner;

import java.nio.file.Path;
import java.util.List;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.cell.RowDraft;
import org.joulemark.engine.fork.ForkLauncher;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.SessionPlan;

/**
 * What all cells of a session have in common.
 *
 * @param folder where results, logs and traces go
 */
public record RunningSession(SessionPlan plan, ProbesAtHand probes, SessionPlugins plugins, Path folder) {

  private static final String FORK_LOGS = "forks";
  private static final String TRACES = "traces";

  /** Where the logs of a session's forks go. */
  public static Path forkLogs(Path folder) {
    return folder.resolve(FORK_LOGS);
  }

  /** Where the log of a cell goes. */
  public Path log(Cell cell) {
    return forkLogs(folder).resolve(cell.id() + ".log");
  }

  /** The folders of the plugins that take part in a cell. */
  public List<Path> pluginFolders(Cell cell) {
    return plugins.of(cell, probes).stream().map(plugin -> plugin.folder().path()).toList();
  }

  /**
   * What is to be done for a cell.
   *
   * @param flags those that the backend asks for
   */
  public MeasureCell job(Cell cell, List<String> flags) {
    return new MeasureCell(
        cell, plan.seed(), plan.measurement(), probes, folder.resolve(TRACES).toAbsolutePath().toString(),
        ForkLauncher.arguments(flags), plugins.of(cell, probes).stream().map(plugins::record).toList());
  }

  /** The row of a cell that has not come to be measured, which says of what machine only where it was to be run from. */
  public RowDraft unmeasured(Cell cell) {
    return new RowDraft(job(cell, List.of()).request());
  }
}
