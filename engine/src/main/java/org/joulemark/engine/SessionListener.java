package org.joulemark.engine;

import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.SessionRecord;

/** Told how a session goes, on the thread that runs it. */
public interface SessionListener {

  /**
   * The plan is checked, the first cell is about to start.
   *
   * @param finished cells already there when a session is resumed
   */
  void sessionStarted(SessionRecord session, int finished);

  void cellStarted(Cell cell);

  /**
   * A cell has entered a phase.
   *
   * @param phase one or two words: {@code warm-up}
   */
  void phaseStarted(Cell cell, String phase);

  void cellFinished(CellResult result);
}
