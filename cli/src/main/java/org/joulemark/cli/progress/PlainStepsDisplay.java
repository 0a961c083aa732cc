package org.joulemark.cli.progress;

import java.io.PrintWriter;

/** A line for every twentieth of the way, for logs and pipes. */
public final class PlainStepsDisplay implements StepsDisplay {

  private static final int LINES = 20;

  private final String prefix;
  private final PrintWriter out;
  private long shown;

  /**
   * Lines of one piece of work.
   *
   * @param prefix begins every line; may be empty
   */
  public PlainStepsDisplay(String prefix, PrintWriter out) {
    this.prefix = prefix;
    this.out = out;
  }

  @Override
  public void step(int step, int steps, String state) {
    long due = (long) step * LINES / Math.max(1, steps);
    if (due > shown) {
      shown = due;
      out.println(prefix + "[" + step + "/" + steps + "] " + state);
      out.flush();
    }
  }

  @Override
  public void close() {}
}
