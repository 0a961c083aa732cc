package org.joulemark.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command above all commands; by itself it only shows the way. */
@Command(
    name = "joulemark",
    versionProvider = Version.class,
    description = "What a neural-network inference costs in joules and seconds, and whether the answer is still right.",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark run                 measure the default session and write a report",
      "  joulemark run --help          what a command does, with examples",
      "  joulemark list                plugins, their settings, and why one is unavailable"})
final class JoulemarkCommand implements Runnable {

  /** Where the terminal does not say its own; the examples fit. */
  private static final int HELP_WIDTH = 110;

  @Spec
  private @Nullable CommandSpec spec;

  /** The whole command line, ready to execute. */
  static CommandLine commandLine(Surroundings surroundings) {
    var log = new LogFile(surroundings.environment());
    var failures = new Failures(log);
    CommandLine commandLine = new CommandLine(new JoulemarkCommand())
        .addSubcommand(new RunCommand(surroundings, log))
        .addSubcommand(new ListCommand(surroundings))
        .addSubcommand(new InferCommand(surroundings))
        .addSubcommand(new TrainCommand(surroundings))
        .addSubcommand(new GenerateCommand(surroundings))
        .addSubcommand(new ReportCommand())
        .addSubcommand(new CompareCommand())
        .addSubcommand(new RecomputeCommand())
        .addSubcommand(ChipCommand.commandLine(surroundings))
        .addSubcommand(PluginsCommand.commandLine(surroundings))
        .addSubcommand(new TckCommand(surroundings, log))
        .addSubcommand(new DoctorCommand(surroundings))
        .addSubcommand(new WatchCommand(surroundings))
        .addSubcommand(new CompletionCommand())
        .setUsageHelpWidth(HELP_WIDTH)
        .setUsageHelpAutoWidth(true)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
    document(commandLine);
    return commandLine;
  }

  private static void document(CommandLine commandLine) {
    commandLine.getCommandSpec().mixinStandardHelpOptions(true);
    commandLine.getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.meanings());
    commandLine.getSubcommands().values().forEach(JoulemarkCommand::document);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Terminal.of(spec).commandLine(),
        "say what to do: " + String.join(", ", Terminal.of(spec).commandLine().getSubcommands().keySet()));
  }
}
