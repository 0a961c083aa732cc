package org.joulemark.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command above those that deal with modelled hardware. */
@Command(
    name = "chip",
    description = "Show modelled hardware, what is assumed of it, and where a network's weights would lie on it.",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark chip list",
      "  joulemark chip show hermes2022             every constant with its source",
      "  joulemark chip map --workload svdd --picture tiles.svg"})
final class ChipCommand implements Runnable {

  @Spec
  private @Nullable CommandSpec spec;

  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new ChipCommand())
        .addSubcommand(new ChipListCommand(surroundings))
        .addSubcommand(new ChipShowCommand(surroundings))
        .addSubcommand(new ChipMapCommand(surroundings));
  }

  @Override
  public void run() {
    CommandLine commandLine = Terminal.of(spec).commandLine();
    throw new CommandLine.ParameterException(
        commandLine,
        "say what to do with modelled hardware: " + String.join(", ", commandLine.getSubcommands().keySet()));
  }
}
