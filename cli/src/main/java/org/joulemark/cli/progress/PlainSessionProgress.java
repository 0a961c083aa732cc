package org.joulemark.cli.progress;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.joulemark.cli.results.Axes;
import org.joulemark.cli.results.CellLine;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.SessionRecord;
import org.jspecify.annotations.Nullable;

/** One line per finished cell, and a few per preparation, for logs and pipes. */
public final class PlainSessionProgress implements SessionProgress {

  private final PrintWriter out;
  private final Clock clock;
  private @Nullable SessionRecord session;
  private @Nullable Axes axes;
  private volatile @Nullable PlainStepsDisplay preparation;
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
  public void probesChecked(ProbesAtHand probes) {
    MissingProbes.lines(probes).forEach(this::say);
  }

  @Override
  public void rowUnreadable(String line) {
    say("joulemark: " + line);
  }

  @Override
  public void sessionStarted(SessionRecord begun, int finishedCells) {
    session = begun;
    axes = Axes.of(begun.plan());
    started = clock.instant();
    before = finishedCells;
    finished = finishedCells;
    total = begun.cellCount();
    say(begun.name() + ": " + total + (total == 1 ? " cell" : " cells")
        + (before == 0 ? "" : ", " + before + " of them already there"));
  }

  @Override
  public void preparationStarted(String workload, Map<String, String> settings) {
    String label = session == null ? workload : Axes.workloadLabel(session.plan(), workload, settings);
    preparation = new PlainStepsDisplay("preparing " + label + ": ", out);
  }

  @Override
  public void preparationStep(int step, int steps, String state) {
    PlainStepsDisplay current = preparation;
    if (current != null) {
      current.step(step, steps, state);
    }
  }

  /** What the preparations took says nothing about the time that cells take. */
  @Override
  public void cellStarted(Cell cell) {
    if (preparation != null) {
      preparation = null;
      started = clock.instant();
    }
  }

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
