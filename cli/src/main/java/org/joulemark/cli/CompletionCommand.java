package org.joulemark.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a completion script for bash and zsh. */
@Command(
    name = "completion",
    description = "Print a completion script for bash and zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(joulemark completion)                        in this shell",
      "  echo 'source <(joulemark completion)' >> ~/.bashrc    in every shell"})
final class CompletionCommand implements Callable<Integer> {

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    terminal.out().println(AutoComplete.bash("joulemark", terminal.commandLine().getParent()));
    terminal.out().flush();
    return ExitCode.OK.number();
  }
}
