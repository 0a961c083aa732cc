package org.joulemark.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command above those that deal with plugins. */
@Command(
    name = "plugins",
    description = "Start a plugin, add plugins, remove them, and see that they are as they were.",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark plugins list                     every plugin folder, and what became of it",
      "  joulemark plugins add chip-1.0-plugin.zip",
      "  joulemark plugins remove chip",
      "  joulemark plugins new --kind backend       a project that builds and passes the TCK, to start from"})
final class PluginsCommand implements Runnable {

  @Spec
  private @Nullable CommandSpec spec;

  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new PluginsCommand())
        .addSubcommand(new PluginsListCommand(surroundings))
        .addSubcommand(new PluginsAddCommand(surroundings))
        .addSubcommand(new PluginsRemoveCommand(surroundings))
        .addSubcommand(new PluginsVerifyCommand(surroundings))
        .addSubcommand(new PluginsNewCommand());
  }

  @Override
  public void run() {
    CommandLine commandLine = Terminal.of(spec).commandLine();
    throw new CommandLine.ParameterException(
        commandLine,
        "say what to do with plugins: " + String.join(", ", commandLine.getSubcommands().keySet()));
  }
}
