package org.joulemark.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.joulemark.api.Plugin;
import org.joulemark.engine.plugin.InstalledPlugin;

/**
 * Work with one plugin that a module above the engine brings, as an {@link org.joulemark.engine.fork.ForkTask}.
 *
 * @param name of the task
 * @param jvmArguments what the plugin asks for
 * @param instructions for the task, in a form of its own
 * @param folder where the task leaves what it finds; exists
 * @param log receives what the fork prints
 * @param limit when a fork that does not end is killed
 */
public record PluginTask(
    String name,
    InstalledPlugin<? extends Plugin> plugin,
    List<String> jvmArguments,
    String instructions,
    Path folder,
    Path log,
    Duration limit) {

  public PluginTask {
    jvmArguments = List.copyOf(jvmArguments);
  }
}
