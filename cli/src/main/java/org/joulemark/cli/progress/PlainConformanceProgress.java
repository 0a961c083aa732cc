package org.joulemark.cli.progress;

import java.io.PrintWriter;
import org.joulemark.cli.conformance.record.PluginConformance;

/** One line per plugin, for logs and pipes. */
public final class PlainConformanceProgress implements ConformanceProgress {

  private final PrintWriter out;
  private int plugins;
  private int begun;

  public PlainConformanceProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void started(int count) {
    plugins = count;
  }

  @Override
  public void pluginStarted(String kind, String id) {
    begun++;
  }

  @Override
  public void ruleStarted(int step, int steps, String number) {}

  @Override
  public void pluginFinished(PluginConformance plugin) {
    out.println(
        "[" + begun + "/" + plugins + "] " + plugin.kind() + " " + plugin.id() + ": " + plugin.verdict().words());
    out.flush();
  }

  @Override
  public void close() {}
}
