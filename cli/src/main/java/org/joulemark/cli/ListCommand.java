package org.joulemark.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.joulemark.cli.configuration.SessionSource;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what is at hand. */
@Command(
    name = "list",
    description = "Show workloads, backends and probes with their settings, and why one is unavailable; and the embedded "
        + "sessions.",
    footerHeading = "%nExamples:%n",
    footer = {"  joulemark list", "  joulemark list --verbose      with descriptions, defaults and allowed values",
      "  joulemark list --devices      the devices for the setting device",
      "  joulemark list --json | jq '.plugins[].id'"})
final class ListCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private @Nullable CommandSpec spec;

  @Option(names = {"-v", "--verbose"}, description = "Describe every setting.")
  private boolean verbose;

  @Option(
      names = "--devices",
      description = "Show the devices of this machine that backends choose among, instead: index, memory, compute units, "
          + "arithmetic.")
  private boolean devices;

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  @Mixin
  private JsonOption json = new JsonOption();

  ListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    PluginCatalog catalog = plugins.load(surroundings, Terminal.of(spec));
    PrintWriter out = Terminal.of(spec).out();
    if (devices) {
      print(DeviceList.of(catalog, surroundings.engines().apply(catalog)), out);
    } else {
      print(catalog, ListedPlugin.all(catalog, surroundings.engines().apply(catalog)), out);
    }
    out.flush();
    return ExitCode.OK.number();
  }

  private void print(DeviceList listed, PrintWriter out) {
    if (json.isOn()) {
      out.println(Json.mapper().writeValueAsString(listed));
    } else {
      listed.print(out);
    }
  }

  private void print(PluginCatalog catalog, List<ListedPlugin> listed, PrintWriter out) {
    if (json.isOn()) {
      out.println(
          Json.mapper().writeValueAsString(
              Map.of(
                  "plugins", listed, "refused", ListedRefusal.all(catalog), "sessions",
                  SessionSource.embeddedNames())));
    } else {
      listed.forEach(plugin -> plugin.print(out, verbose));
      ListedRefusal.all(catalog).forEach(refusal -> refusal.print(out));
      out.println("sessions: " + String.join(", ", SessionSource.embeddedNames()));
    }
  }
}
