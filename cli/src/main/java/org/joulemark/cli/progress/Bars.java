package org.joulemark.cli.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** What all bars have in common. */
final class Bars {

  /** Rare enough to cost the measurement beside it nothing that could be noticed. */
  private static final int REDRAW_MILLISECONDS = 1_000;

  private Bars() {}

  static ProgressBarBuilder on(PrintStream terminal, String name, long steps) {
    return new ProgressBarBuilder()
        .setConsumer(new ConsoleProgressBarConsumer(terminal, TerminalSize.find().columns() - 1))
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
        .continuousUpdate()
        .setTaskName(name)
        .setInitialMax(steps);
  }
}
