package org.joulemark.cli.progress;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import org.joulemark.cli.results.Axes;
import org.joulemark.cli.results.Coordinates;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.SessionRecord;
import org.jspecify.annotations.Nullable;

/** A bar with the time left, the cell and its phase, for a person who watches. */
public final class BarSessionProgress implements SessionProgress {

  private final PrintStream terminal;
  private @Nullable Axes axes;
  private @Nullable ProgressBar bar;

  public BarSessionProgress(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void sessionStarted(SessionRecord session, int finished) {
    axes = Axes.of(session.plan());
    bar = Bars.on(terminal, session.name(), session.cellCount()).startsFrom(finished, Duration.ZERO).build();
  }

  @Override
  public void cellStarted(Cell cell) {
    phaseStarted(cell, "start");
  }

  @Override
  public void phaseStarted(Cell cell, String phase) {
    if (bar != null && axes != null) {
      bar.setExtraMessage(axes.label(Coordinates.of(cell)) + ": " + phase);
    }
  }

  @Override
  public void cellFinished(CellResult result) {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
