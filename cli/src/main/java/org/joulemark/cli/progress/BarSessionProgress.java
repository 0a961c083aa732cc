package org.joulemark.cli.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import org.joulemark.cli.results.Axes;
import org.joulemark.cli.results.Coordinates;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.SessionRecord;
import org.jspecify.annotations.Nullable;

/**
 * A bar with the time left, the cell and its phase, for a person who watches. Each preparation has a bar of its own before
 * it, for what preparations take says nothing about the time that cells take.
 */
public final class BarSessionProgress implements SessionProgress {

  private final PrintStream terminal;
  private @Nullable SessionRecord session;
  private @Nullable Axes axes;
  private int finishedBefore;
  private volatile @Nullable BarStepsDisplay preparation;
  private volatile @Nullable ProgressBar bar;

  public BarSessionProgress(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void probesChecked(ProbesAtHand probes) {
    MissingProbes.lines(probes).forEach(terminal::println);
  }

  @Override
  public void rowUnreadable(String line) {
    terminal.println("joulemark: " + line);
  }

  @Override
  public void sessionStarted(SessionRecord started, int finished) {
    session = started;
    axes = Axes.of(started.plan());
    finishedBefore = finished;
  }

  @Override
  public void preparationStarted(String workload, Map<String, String> settings) {
    closePreparation();
    String label = session == null ? workload : Axes.workloadLabel(session.plan(), workload, settings);
    preparation = new BarStepsDisplay("prepare " + label, terminal);
  }

  @Override
  public void preparationStep(int step, int steps, String state) {
    BarStepsDisplay current = preparation;
    if (current != null) {
      current.step(step, steps, state);
    }
  }

  @Override
  public void cellStarted(Cell cell) {
    closePreparation();
    if (bar == null && session != null) {
      bar = Bars.on(terminal, session.name(), session.cellCount()).startsFrom(finishedBefore, Duration.ZERO).build();
    }
    phaseStarted(cell, "start");
  }

  @Override
  public void phaseStarted(Cell cell, String phase) {
    ProgressBar current = bar;
    if (current != null && axes != null) {
      current.setExtraMessage(axes.label(Coordinates.of(cell)) + ": " + phase);
    }
  }

  @Override
  public void cellFinished(CellResult result) {
    ProgressBar current = bar;
    if (current != null) {
      current.step();
    }
  }

  @Override
  public void close() {
    closePreparation();
    ProgressBar current = bar;
    if (current != null) {
      current.close();
    }
  }

  private void closePreparation() {
    BarStepsDisplay current = preparation;
    if (current != null) {
      current.close();
      preparation = null;
    }
  }
}
