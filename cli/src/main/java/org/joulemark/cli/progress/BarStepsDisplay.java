package org.joulemark.cli.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/**
 * A bar with the time left and what has been reached, for a person who watches. It appears with the first step, so that
 * work of which nothing is left to do shows none.
 */
public final class BarStepsDisplay implements StepsDisplay {

  private final String title;
  private final PrintStream terminal;
  private @Nullable ProgressBar bar;
  private boolean closed;

  /**
   * A bar that is yet to appear.
   *
   * @param title what is being done: {@code train nqs-rbm}
   */
  public BarStepsDisplay(String title, PrintStream terminal) {
    this.title = title;
    this.terminal = terminal;
  }

  /** Shows the bar before there is a step, for work that surely takes long. */
  public synchronized BarStepsDisplay begin() {
    if (bar == null) {
      bar = Bars.on(terminal, title, 1).build();
    }
    return this;
  }

  @Override
  public synchronized void step(int step, int steps, String state) {
    if (closed) {
      return;
    }
    begin();
    if (bar != null) {
      bar.maxHint(steps).stepTo(step).setExtraMessage(state);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
