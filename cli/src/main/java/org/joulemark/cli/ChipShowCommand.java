package org.joulemark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.joulemark.api.HardwareSheet;
import org.joulemark.cli.chip.ModelledHardware;
import org.joulemark.cli.chip.SheetText;
import org.joulemark.cli.configuration.PlanReader;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows everything that is assumed of one piece of modelled hardware. */
@Command(
    name = "show",
    description = "Show every constant that is assumed of modelled hardware, with its source, and what follows from them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark chip show hermes2022",
      "  joulemark chip show my-chip.yaml           a description of your own",
      "  joulemark chip show hermes2022 --json | jq '.assumed[].key'"})
final class ChipShowCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "Hardware (joulemark chip list shows it), or the path of a file that describes it.")
  private String name = "";

  @Option(
      names = "--backend",
      paramLabel = "B",
      description = "What models it. Default: the only one that models hardware.")
  private @Nullable String backend;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A setting of the backend; one value each. May be repeated.")
  private List<String> assignments = new ArrayList<>();

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  @Mixin
  private JsonOption json = new JsonOption();

  ChipShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PluginCatalog catalog = plugins.load(surroundings, Terminal.of(spec));
    HardwareSheet sheet = sheet(catalog, ModelledHardware.of(catalog, backend));
    PrintWriter out = Terminal.of(spec).out();
    if (json.isOn()) {
      out.println(Json.mapper().writeValueAsString(sheet));
    } else {
      SheetText.print(sheet, out);
    }
    out.flush();
    return ExitCode.OK.number();
  }

  private HardwareSheet sheet(PluginCatalog catalog, ModelledHardware hardware) {
    var reader = new PlanReader(catalog, surroundings.environment());
    Map<String, String> settings = new TreeMap<>(reader.backendSettings(hardware.backend(), assignments));
    settings.put(hardware.setting(), name);
    return hardware.sheet(settings);
  }
}
