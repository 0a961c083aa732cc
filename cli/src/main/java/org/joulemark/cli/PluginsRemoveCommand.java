package org.joulemark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a plugin out of the user's own folder. */
@Command(
    name = "remove",
    description = "Remove a plugin of yours. Those of the distribution stay.",
    footerHeading = "%nExamples:%n",
    footer = {"  joulemark plugins remove chip", "  joulemark plugins list     shows the names"})
final class PluginsRemoveCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "Name of its folder.")
  private String name = "";

  PluginsRemoveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path removed = surroundings.userPlugins().remove(name);
    PrintWriter out = Terminal.of(spec).out();
    out.println("removed " + removed);
    out.flush();
    return ExitCode.OK.number();
  }
}
