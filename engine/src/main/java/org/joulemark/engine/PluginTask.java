package org.joulemark.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.joulemark.api.Plugin;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.StepDone;
import org.joulemark.engine.plugin.InstalledPlugin;

/**
 * Work with one plugin that a module above the engine brings. The plugin may end the JVM at any moment, so what the job
 * finds belongs into files as soon as it is found.
 *
 * @param job of a class on the class path of this JVM
 * @param jvmArguments what the plugin asks for
 * @param log receives what the fork prints
 * @param limit when a fork that does not end is killed
 */
public record PluginTask(
    ForkJob<StepDone, ForkJob.Done> job,
    InstalledPlugin<? extends Plugin> plugin,
    List<String> jvmArguments,
    Path log,
    Duration limit) {

  public PluginTask {
    jvmArguments = List.copyOf(jvmArguments);
  }
}
