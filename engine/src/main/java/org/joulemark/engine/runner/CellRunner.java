package org.joulemark.engine.runner;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Progress;
import org.joulemark.engine.cell.PhaseStart;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.results.CellResult;

/**
 * Where the cells of a session run. What can only be known there is asked there: whether a probe can be had, what machine a
 * row is of. Every method ends what it has started when the calling thread is interrupted.
 */
public interface CellRunner {

  /**
   * Opens and closes every probe of a plan where its cells will run.
   *
   * @throws InvalidInputException where none of them can be had, nor a last resort
   */
  ProbesAtHand probes(SessionPlan plan) throws InterruptedException;

  /**
   * Has a workload prepared where its cells will run.
   *
   * @param log receives what is printed meanwhile
   * @return why that could not be done; empty where it was
   */
  Optional<Preparation.Failure> prepare(Preparation preparation, Path log, Progress progress)
      throws InterruptedException;

  /**
   * Runs one cell. Whatever happens to it costs this cell only: a crash is an invalid row.
   *
   * @param listener told of each phase as it starts, on a thread of its own
   */
  CellResult run(RunningSession session, Cell cell, Consumer<? super PhaseStart> listener)
      throws InterruptedException;
}
