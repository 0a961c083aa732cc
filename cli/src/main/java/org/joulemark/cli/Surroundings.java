package org.joulemark.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joulemark.cli.plugin.PluginRoot;
import org.joulemark.cli.plugin.UserPlugins;
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

  /** The user's own plugins, beside those of the distribution. */
  UserPlugins userPlugins() {
    return new UserPlugins(
        PluginRoot.ofUser(environment).path(),
        home == null ? List.of() : PluginFolder.anyUnder(home.resolve("plugins")));
  }
}
