package org.joulemark.cli.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import org.joulemark.cli.conformance.record.PluginConformance;
import org.jspecify.annotations.Nullable;

/** A bar for each plugin with the rule it is at, for a person who watches. */
public final class BarConformanceProgress implements ConformanceProgress {

  private final PrintStream terminal;
  private volatile @Nullable ProgressBar bar;

  public BarConformanceProgress(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void started(int plugins) {}

  @Override
  public void pluginStarted(String kind, String id) {
    bar = Bars.on(terminal, kind + " " + id, 1).build().setExtraMessage("start");
  }

  @Override
  public void ruleStarted(int step, int steps, String number) {
    ProgressBar current = bar;
    if (current != null) {
      current.maxHint(steps).stepTo(step).setExtraMessage(number);
    }
  }

  @Override
  public void pluginFinished(PluginConformance plugin) {
    close();
  }

  @Override
  public void close() {
    ProgressBar current = bar;
    if (current != null) {
      current.setExtraMessage("").close();
      bar = null;
    }
  }
}
