package org.joulemark.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joulemark.cli.plugin.PluginRoot;
import org.joulemark.cli.plugin.UserPlugins;
import org.joulemark.cli.progress.BarStepsDisplay;
import org.joulemark.cli.progress.PlainStepsDisplay;
import org.joulemark.cli.progress.StepsDisplay;
import org.joulemark.engine.Engine;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.jspecify.annotations.Nullable;

/**
 * What the command finds outside itself; a test brings its own.
 *
 * @param environment variables of the process
 * @param home the distribution, whose {@code plugins} folder is loaded; null where the launcher did not say
 * @param engines builds the engine over the plugins at hand
 * @param interactive whether a person watches: progress is a bar on {@code progress}, else plain lines on standard error
 * @param progress the terminal that the bar is drawn on
 * @param clock names the folders of sessions
 */
record Surroundings(
    Map<String, String> environment,
    @Nullable Path home,
    Function<PluginCatalog, Engine> engines,
    boolean interactive,
    PrintStream progress,
    Clock clock) {

  /**
   * Shows how a long piece of work goes, in the way that suits whoever watches.
   *
   * @param title of the bar
   * @param prefix of the lines that take the bar's place where nobody watches
   */
  StepsDisplay display(String title, String prefix, Terminal terminal) {
    return interactive ? new BarStepsDisplay(title, progress).begin() : new PlainStepsDisplay(prefix, terminal.err());
  }

  /** The same for work of which nothing may be left to do, and which is then not shown at all. */
  StepsDisplay displayOnceBegun(String title, String prefix, Terminal terminal) {
    return interactive ? new BarStepsDisplay(title, progress) : new PlainStepsDisplay(prefix, terminal.err());
  }

  /** The user's own plugins, beside those of the distribution. */
  UserPlugins userPlugins() {
    return new UserPlugins(
        PluginRoot.ofUser(environment).path(),
        home == null ? List.of() : PluginFolder.anyUnder(home.resolve("plugins")));
  }
}
