package org.joulemark.cli.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;

/** A bar with the time left and what has been reached, for a person who watches. */
public final class BarTrainingDisplay implements TrainingDisplay {

  private final ProgressBar bar;

  public BarTrainingDisplay(String workload, PrintStream terminal) {
    bar = Bars.on(terminal, "train " + workload, 1).build();
  }

  @Override
  public void step(int step, int steps, String state) {
    bar.maxHint(steps);
    bar.stepTo(step);
    bar.setExtraMessage(state);
  }

  @Override
  public void close() {
    bar.close();
  }
}
