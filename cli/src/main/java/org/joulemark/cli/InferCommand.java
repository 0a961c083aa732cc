package org.joulemark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.ModellingBackend;
import org.joulemark.api.Precision;
import org.joulemark.cli.configuration.Evaluation;
import org.joulemark.cli.configuration.PlanReader;
import org.joulemark.cli.file.OutputFile;
import org.joulemark.cli.file.TextFile;
import org.joulemark.cli.progress.StepsDisplay;
import org.joulemark.cli.rows.Answers;
import org.joulemark.cli.rows.RowsFile;
import org.joulemark.engine.InferenceRequest;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a network over the user's own rows. */
@Command(
    name = "infer",
    description = "Run a workload's network over your own rows and write what it answers, a line per row.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark infer --workload nqs-rbm --backend cpu --set alpha=4 --input states.npy --output ln-psi.csv",
      "  joulemark infer --workload svdd --set weights=model.h5 --input rows.csv    a Keras model",
      "  joulemark infer --workload nqs-rbm --precision float32    the workload's own rows",
      "",
      "Input: .csv (commas; a first line without numbers is a heading; # begins a comment) or .npy (rows x inputs)."})
final class InferCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private @Nullable CommandSpec spec;

  @Option(names = "--workload", required = true, paramLabel = "W", description = "Whose network.")
  private String workload = "";

  @Option(names = "--backend", paramLabel = "B",
      description = "What evaluates it. Default: the only one there is that models no hardware.")
  private @Nullable String chosenBackend;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A setting of the workload or the backend; one value each. May be repeated.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--precision",
      paramLabel = "P",
      converter = PrecisionConverter.class,
      completionCandidates = PrecisionConverter.Candidates.class,
      description = "${COMPLETION-CANDIDATES}. Default: float64, for here it is answers that count.")
  private @Nullable Precision precision;

  @Option(names = "--input", paramLabel = "FILE", description = "Rows, .csv or .npy. Default: the workload's own.")
  private @Nullable Path input;

  @Option(names = "--output", paramLabel = "FILE", description = "CSV for the outputs. Default: standard output.")
  private @Nullable Path output;

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  InferCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PluginCatalog catalog = plugins.load(surroundings, Terminal.of(spec));
    String backend = backend(catalog);
    Evaluation evaluation =
        new PlanReader(catalog, surroundings.environment()).single(workload, backend, precision, assignments);
    if (output != null) {
      OutputFile.requireWritable(output);
    }
    write(evaluate(catalog, request(evaluation)));
    return ExitCode.OK.number();
  }

  private String backend(PluginCatalog catalog) {
    if (chosenBackend != null) {
      return chosenBackend;
    }
    List<String> ids = catalog.backends().stream().filter(backend -> !(backend.plugin() instanceof ModellingBackend))
        .map(InstalledPlugin::id).toList();
    if (ids.size() != 1) {
      throw new InvalidInputException(
          ids.isEmpty()
              ? "there is no backend that models no hardware; say by --backend what evaluates the network"
              : "say by --backend what evaluates the network: " + String.join(", ", ids));
    }
    return ids.getFirst();
  }

  private double[][] evaluate(PluginCatalog catalog, InferenceRequest request) throws InterruptedException {
    try (StepsDisplay preparation =
        surroundings.displayOnceBegun("prepare " + workload, "preparing " + workload + ": ", Terminal.of(spec))) {
      return surroundings.engines().apply(catalog).infer(request, preparation);
    }
  }

  private InferenceRequest request(Evaluation evaluation) {
    return new InferenceRequest(
        evaluation.workload(),
        evaluation.workloadSettings(),
        evaluation.backend(),
        evaluation.backendSettings(),
        evaluation.precision(),
        evaluation.seed(),
        input == null ? null : RowsFile.read(input));
  }

  private void write(double[][] outputs) throws IOException {
    PrintWriter out = Terminal.of(spec).out();
    if (output == null) {
      Answers.write(outputs, out);
      out.flush();
    } else {
      TextFile.write(output, writer -> Answers.write(outputs, writer));
      Terminal.of(spec).err().println(outputs.length + " rows -> " + output);
      if (!allFinite(outputs)) {
        Terminal.of(spec).err().println("joulemark: some outputs are not finite");
      }
    }
  }

  private static boolean allFinite(double[][] outputs) {
    return Arrays.stream(outputs).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
  }
}
