package org.joulemark.engine;

import java.util.Map;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.SessionRecord;

/**
 * Told how a session goes, on the thread that runs it; but of phases and steps on one of the fork's, while that thread
 * waits.
 */
public interface SessionListener {

  /** Every probe of the session was asked; those that cannot be had say why. */
  void probesChecked(ProbesAtHand probes);

  /**
   * A row of a session that is resumed cannot be read.
   *
   * @param line the file, what is wrong with it where, and what becomes of its cell
   */
  void rowUnreadable(String line);

  /**
   * The plan is checked, the preparations or the first cell are about to start.
   *
   * @param finished cells already there when a session is resumed
   */
  void sessionStarted(SessionRecord session, int finished);

  /**
   * A workload is about to be prepared for its cells; those that have nothing to prepare are not told of.
   *
   * @param settings every setting with its value
   */
  void preparationStarted(String workload, Map<String, String> settings);

  /**
   * A step of the preparation that started last is done. There is none where everything was found done.
   *
   * @param step from 1 on
   * @param state what has been reached, for a person
   */
  void preparationStep(int step, int steps, String state);

  void cellStarted(Cell cell);

  /**
   * A cell has entered a phase.
   *
   * @param phase one or two words: {@code warm-up}
   */
  void phaseStarted(Cell cell, String phase);

  void cellFinished(CellResult result);
}
