package org.joulemark.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command above those that deal with plugins. */
@Command(
    name = "plugins",
    description = "Write plugins of your own.",
    subcommands = PluginsNewCommand.class,
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark plugins new --kind backend       a project that builds and passes the TCK, to start from"})
final class PluginsCommand implements Runnable {

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine commandLine = Terminal.of(spec).commandLine();
    throw new CommandLine.ParameterException(
        commandLine,
        "say what to do with plugins: " + String.join(", ", commandLine.getSubcommands().keySet()));
  }
}
