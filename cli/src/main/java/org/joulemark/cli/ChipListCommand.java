package org.joulemark.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.joulemark.cli.chip.ModelledHardware;
import org.joulemark.cli.terminal.TextTable;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the hardware that backends bring models of. */
@Command(
    name = "list",
    description = "Show the hardware that each backend brings a model of.",
    footerHeading = "%nExamples:%n",
    footer = {"  joulemark chip list", "  joulemark chip list --json | jq '.hardware[].hardware'"})
final class ChipListCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private @Nullable CommandSpec spec;

  @Option(names = "--backend", paramLabel = "B", description = "Of this backend only.")
  private @Nullable String backend;

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  @Mixin
  private JsonOption json = new JsonOption();

  ChipListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PluginCatalog catalog = plugins.load(surroundings, Terminal.of(spec));
    List<ListedHardware> listed = ListedHardware.all(
        backend == null ? ModelledHardware.all(catalog) : List.of(ModelledHardware.of(catalog, backend)));
    PrintWriter out = Terminal.of(spec).out();
    if (json.isOn()) {
      out.println(Json.mapper().writeValueAsString(Map.of("hardware", listed)));
    } else {
      print(listed, out);
    }
    out.flush();
    return ExitCode.OK.number();
  }

  private static void print(List<ListedHardware> listed, PrintWriter out) {
    var table = new TextTable(List.of("backend", "hardware", "description"));
    listed.forEach(line -> table.add(List.of(line.backend(), line.hardware(), line.description())));
    table.print(out);
  }
}
