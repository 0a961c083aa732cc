package org.joulemark.cli.progress;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.joulemark.cli.results.Axes;
import org.joulemark.cli.results.CellLine;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.SessionRecord;
import org.jspecify.annotations.Nullable;

/** One line per finished cell, for logs and pipes. */
public final class PlainSessionProgress implements SessionProgress {

  private final PrintWriter out;
  private final Clock clock;
  private @Nullable Axes axes;
  private Instant started;
  private int before;
  private int finished;
  private int total;

  public PlainSessionProgress(PrintWriter out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.started = clock.instant();
  }

  @Override
  public void sessionStarted(SessionRecord session, int finishedCells) {
    axes = Axes.of(session.plan());
    started = clock.instant();
    before = finishedCells;
    finished = finishedCells;
    total = session.cellCount();
    say(session.name() + ": " + total + (total == 1 ? " cell" : " cells")
        + (before == 0 ? "" : ", " + before + " of them already there"));
  }

  @Override
  public void cellStarted(Cell cell) {}

  @Override
  public void phaseStarted(Cell cell, String phase) {}

  @Override
  public void cellFinished(CellResult result) {
    finished++;
    String line = axes == null ? result.cell() : CellLine.of(result, axes);
    say("[" + finished + "/" + total + "] " + line + timeLeft());
  }

  private String timeLeft() {
    int done = finished - before;
    if (finished >= total || done < 1) {
      return "";
    }
    Duration left = Duration.between(started, clock.instant()).multipliedBy(total - finished).dividedBy(done);
    return " (" + TimeLeft.format(left) + " left)";
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public void close() {}
}
