package org.joulemark.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.joulemark.cli.plugin.PluginRoot;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows every plugin folder. */
@Command(
    name = "list",
    description = "Show every plugin folder: what is in it, for which api it was built, its checksums, and why it or a "
        + "part of it was left out.",
    footerHeading = "%nExamples:%n",
    footer = {"  joulemark plugins list", "  joulemark plugins list --json | jq '.plugins[].refusals[]'"})
final class PluginsListCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private @Nullable CommandSpec spec;

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  @Mixin
  private JsonOption json = new JsonOption();

  PluginsListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Map<PluginFolder, PluginRoot.Origin> folders = plugins.folders(surroundings);
    PluginCatalog catalog = PluginCatalog.load(List.copyOf(folders.keySet()));
    List<ListedFolder> listed = folders.entrySet()
        .stream()
        .map(folder -> ListedFolder.of(folder.getKey(), folder.getValue(), catalog))
        .toList();
    PrintWriter out = Terminal.of(spec).out();
    if (json.isOn()) {
      out.println(Json.mapper().writeValueAsString(Map.of("plugins", listed)));
    } else {
      listed.forEach(folder -> folder.print(out));
    }
    out.flush();
    return ExitCode.OK.number();
  }
}
