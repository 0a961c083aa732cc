package org.joulemark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.joulemark.api.Precision;
import org.joulemark.cli.chip.ModelledHardware;
import org.joulemark.cli.chip.PlacementText;
import org.joulemark.cli.chip.SvgPicture;
import org.joulemark.cli.chip.TerminalPicture;
import org.joulemark.cli.configuration.Evaluation;
import org.joulemark.cli.configuration.PlanReader;
import org.joulemark.cli.file.OutputFile;
import org.joulemark.cli.file.TextFile;
import org.joulemark.cli.progress.StepsDisplay;
import org.joulemark.engine.PlacementRequest;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.placement.MemberPlacement;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows where a network's weights would lie on modelled hardware. */
@Command(
    name = "map",
    description = "Show where a network's weights would lie on modelled hardware, and what an inference would cost there.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark chip map --workload svdd --set z=233",
      "  joulemark chip map --workload nqs-rbm --set alpha=4 --set chip=hermes2022",
      "  joulemark chip map --workload svdd --picture tiles.svg"})
final class ChipMapCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private @Nullable CommandSpec spec;

  @Option(names = "--workload", required = true, paramLabel = "W", description = "Whose network.")
  private String workload = "";

  @Option(
      names = "--backend",
      paramLabel = "B",
      description = "What models the hardware. Default: the only one that places networks on any.")
  private @Nullable String chosenBackend;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A setting of the workload or the backend; one value each. May be repeated.")
  private List<String> assignments = new ArrayList<>();

  @Option(names = "--picture", paramLabel = "FILE",
      description = "Draw to scale where the weights lie, into this SVG file.")
  private @Nullable Path picture;

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  @Mixin
  private JsonOption json = new JsonOption();

  ChipMapCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PluginCatalog catalog = plugins.load(surroundings, Terminal.of(spec));
    PlacementRequest request = request(catalog);
    if (picture != null) {
      OutputFile.requireWritable(picture);
    }
    List<MemberPlacement> members = place(catalog, request);
    print(members);
    draw(members);
    boolean fault = members.stream().anyMatch(member -> member.placement().obstacle() != null);
    return (fault ? ExitCode.FAULT_FOUND : ExitCode.OK).number();
  }

  private PlacementRequest request(PluginCatalog catalog) {
    String backend = ModelledHardware.placing(catalog, chosenBackend).backend();
    Evaluation evaluation = new PlanReader(catalog, surroundings.environment())
        .single(workload, backend, Precision.ANALOG, assignments);
    return new PlacementRequest(
        evaluation.workload(), evaluation.workloadSettings(), evaluation.backend(), evaluation.backendSettings(),
        evaluation.seed());
  }

  private List<MemberPlacement> place(PluginCatalog catalog, PlacementRequest request) throws InterruptedException {
    try (StepsDisplay preparation =
        surroundings.displayOnceBegun("prepare " + workload, "preparing " + workload + ": ", Terminal.of(spec))) {
      return surroundings.engines().apply(catalog).place(request, preparation);
    }
  }

  private void print(List<MemberPlacement> members) {
    PrintWriter out = Terminal.of(spec).out();
    if (json.isOn()) {
      out.println(Json.mapper().writeValueAsString(Map.of("members", members)));
    } else {
      members.forEach(member -> print(member, members.size() > 1, out));
    }
    out.flush();
  }

  private static void print(MemberPlacement member, boolean isOneOfSeveral, PrintWriter out) {
    if (isOneOfSeveral) {
      out.println("member " + member.member());
    }
    new PlacementText(member.placement(), out).print();
    out.println();
    TerminalPicture.print(member.placement(), out);
    out.println();
  }

  private void draw(List<MemberPlacement> members) throws IOException {
    if (picture != null) {
      TextFile.write(picture, writer -> SvgPicture.write(members, writer));
      Terminal.of(spec).err().println("picture -> " + picture);
    }
  }
}
