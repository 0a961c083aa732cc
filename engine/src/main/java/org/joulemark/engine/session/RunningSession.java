package org.joulemark.engine.session;

import java.nio.file.Path;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.results.HostRecord;

/**
 * What all cells of a session have in common.
 *
 * @param folder where results, logs and traces go
 */
record RunningSession(SessionPlan plan, HostRecord host, ProbesAtHand probes, Path folder) {

  private static final String FORK_LOGS = "forks";
  private static final String TRACES = "traces";

  static Path forkLogs(Path folder) {
    return folder.resolve(FORK_LOGS);
  }

  Path log(Cell cell) {
    return forkLogs(folder).resolve(cell.id() + ".log");
  }

  Path traces() {
    return folder.resolve(TRACES);
  }
}
