package org.joulemark.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.TrainableWorkload;
import org.joulemark.api.TrainingReport;
import org.joulemark.api.Workload;
import org.joulemark.cli.file.OutputFile;
import org.joulemark.cli.results.Figures;
import org.joulemark.engine.Engine;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Makes a workload's weights. */
@Command(
    name = "train",
    description = "Train a workload's weights. Every training setting of the workload is an option: --SETTING VALUE.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  joulemark train nqs-rbm --alpha 4",
      "  joulemark train nqs-rbm --alpha 4 --seed 7 --out alpha4.txt",
      "  joulemark list --verbose                   the training settings of each workload"})
final class TrainCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "WORKLOAD", description = "What to train; comes before the workload's own options.")
  private String workload = "";

  @Option(names = "--set", paramLabel = "SETTING=VALUE", description = "The same as --SETTING VALUE. May be repeated.")
  private Map<String, String> assignments = Map.of();

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "File for the weights; a folder where the settings ask for several networks. Default: named after "
          + "workload and settings, in the current folder.")
  private @Nullable Path output;

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  @Unmatched
  private List<String> ownOptions = new ArrayList<>();

  TrainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PluginCatalog catalog = plugins.load(surroundings, Terminal.of(spec));
    TrainableWorkload trainable = trainable(catalog);
    List<SettingDeclaration> declarations = trainable.trainingSettings();
    Settings settings =
        Settings.of(
            declarations, new DeclaredOptions("train " + workload, declarations).parse(ownOptions, assignments));
    Path place = output == null ? Path.of(trainable.outputName(settings)) : output;
    OutputFile.requireFolderFor(place);
    Engine engine = surroundings.engines().apply(catalog);
    return new SteppedWork(surroundings, Terminal.of(spec)).perform("train " + workload, display -> {
      TrainingReport report = engine.train(workload, settings.asMap(), place, display);
      return () -> print(report, place);
    }).number();
  }

  private TrainableWorkload trainable(PluginCatalog catalog) {
    if (catalog.workload(workload).plugin() instanceof TrainableWorkload trainable) {
      return trainable;
    }
    List<String> ids = catalog.workloads().stream().filter(TrainCommand::isTrainable).map(InstalledPlugin::id).toList();
    throw new InvalidInputException(
        "workload '" + workload + "' cannot be trained; trainable: "
            + (ids.isEmpty() ? "none" : String.join(", ", ids)));
  }

  private static boolean isTrainable(InstalledPlugin<Workload> installed) {
    return installed.plugin() instanceof TrainableWorkload;
  }

  private void print(TrainingReport report, Path place) {
    PrintWriter out = Terminal.of(spec).out();
    for (QualityFigure figure : report.figures()) {
      out.println(figure.name() + " " + Figures.quality(figure) + "  (" + figure.description() + ")");
    }
    out.println(place);
    out.flush();
  }
}
