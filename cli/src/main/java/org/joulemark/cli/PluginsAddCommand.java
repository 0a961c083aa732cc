package org.joulemark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.joulemark.cli.plugin.AddedPlugin;
import org.joulemark.cli.plugin.PluginName;
import org.joulemark.cli.plugin.PluginSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a plugin into the user's own folder. */
@Command(
    name = "add",
    description = "Add a plugin of yours, after it has been loaded on trial. A plugin is code that runs unconfined, with "
        + "your rights: add what you trust.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark plugins add chip-backend-1.0.jar",
      "  joulemark plugins add target/chip-1.0-plugin.zip --replace",
      "  joulemark plugins add chip.zip --sha256 \"$(cut -d' ' -f1 chip.zip.sha256)\""})
final class PluginsAddCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      description = "A jar, a folder with jars, or a zip with jars at its top, as the build of a plugin makes it.")
  private Path source = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of its folder. Default: that of SOURCE, without version and ending.")
  private @Nullable String name;

  @Option(names = "--sha256", paramLabel = "HEX", description = "Add it only if this is the checksum of the file.")
  private @Nullable String checksum;

  @Option(names = "--replace", description = "Let an older plugin of the same name give way.")
  private boolean replace;

  PluginsAddCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    PluginSource from = PluginSource.of(source);
    if (checksum != null) {
      from.requireChecksum(checksum);
    }
    PluginName wanted = name == null ? from.name() : new PluginName(name);
    print(surroundings.userPlugins().add(from, wanted, replace));
    return ExitCode.OK.number();
  }

  private void print(AddedPlugin added) {
    PrintWriter out = Terminal.of(spec).out();
    out.println("added " + added.folder());
    added.plugins().forEach(plugin -> out.println("  " + plugin));
    added.checksums().forEach((jar, sha256) -> out.println("  " + jar + "  sha256 " + sha256));
    out.println("It is code that runs unconfined, with your rights. Take it away: joulemark plugins remove "
        + added.folder().getFileName());
    out.flush();
  }
}
