package org.joulemark.cli.progress;

import java.io.PrintWriter;

/** A line for every twentieth of the way, for logs and pipes. */
public final class PlainTrainingDisplay implements TrainingDisplay {

  private static final int LINES = 20;

  private final PrintWriter out;
  private long shown;

  public PlainTrainingDisplay(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void step(int step, int steps, String state) {
    long due = (long) step * LINES / Math.max(1, steps);
    if (due > shown) {
      shown = due;
      out.println("[" + step + "/" + steps + "] " + state);
      out.flush();
    }
  }

  @Override
  public void close() {}
}
