package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;
import org.joulemark.api.Progress;
import org.joulemark.api.Settings;
import org.joulemark.api.TrainingReport;
import org.joulemark.engine.InferenceRequest;
import org.joulemark.engine.PlacementRequest;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.ForkLauncher;
import org.joulemark.engine.fork.ForkLimit;
import org.joulemark.engine.fork.ForkOutcome;
import org.joulemark.engine.fork.ForkReply;
import org.joulemark.engine.fork.MatrixFile;
import org.joulemark.engine.fork.ProgressListener;
import org.joulemark.engine.fork.TemporaryFolder;
import org.joulemark.engine.placement.MemberPlacement;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;

/** Inference over the user's rows, placement, training and generation of data, each in a fork with the flags it needs. */
final class ForkedWork {

  /** Training and large inputs take what they take; the user has Ctrl-C. */
  private static final ForkLimit LIMIT = ForkLimit.of(Duration.ofDays(30));

  private final PluginCatalog catalog;
  private final ForkLauncher launcher;

  @Inject
  ForkedWork(PluginCatalog catalog, ForkLauncher launcher) {
    this.catalog = catalog;
    this.launcher = launcher;
  }

  double[][] infer(InferenceRequest request, Progress progress) throws InterruptedException {
    var workload = catalog.workload(request.workload());
    var backend = catalog.backend(request.backend());
    Settings backendSettings = Settings.of(backend.plugin().settings(), request.backendSettings());
    try (var exchange = TemporaryFolder.create("joulemark-rows")) {
      Path rowsFile = exchange.file("rows");
      Path outputFile = exchange.file("outputs");
      double[][] rows = request.rows();
      if (rows != null) {
        write(rows, rowsFile);
      }
      var job =
          new ForkJob.Infer(
              request.workload(), request.workloadSettings(), request.backend(), backendSettings.asMap(),
              request.precision(), request.seed(), rows == null ? null : rowsFile.toString(), outputFile.toString());
      answer(folders(workload, backend), job, JvmFlags.askedBy(backend.plugin(), backendSettings.asMap()),
          steps(progress));
      return read(outputFile);
    }
  }

  List<MemberPlacement> place(PlacementRequest request, Progress progress) throws InterruptedException {
    var workload = catalog.workload(request.workload());
    var backend = catalog.backend(request.backend());
    var job =
        new ForkJob.Place(
            request.workload(), request.workloadSettings(), request.backend(), request.backendSettings(),
            request.seed());
    List<String> flags = JvmFlags.askedBy(backend.plugin(), request.backendSettings());
    ForkReply reply = answer(folders(workload, backend), job, flags, steps(progress));
    if (reply instanceof ForkReply.Placed(List<MemberPlacement> members)) {
      return members;
    }
    throw new IllegalStateException("the fork answered " + reply + " to a placement");
  }

  TrainingReport train(String workload, Map<String, String> settings, Path output, Progress progress)
      throws InterruptedException {
    var installed = catalog.workload(workload);
    var job = new ForkJob.Train(workload, settings, output.toAbsolutePath().toString());
    ForkReply reply = answer(List.of(installed.folder().path().toAbsolutePath()), job, List.of(), steps(progress));
    if (reply instanceof ForkReply.Trained(TrainingReport report)) {
      return report;
    }
    throw new IllegalStateException("the fork answered " + reply + " to a training");
  }

  void generate(String workload, Map<String, String> settings, Path output, Progress progress)
      throws InterruptedException {
    var installed = catalog.workload(workload);
    var job = new ForkJob.Generate(workload, settings, output.toAbsolutePath().toString());
    ForkReply reply = answer(List.of(installed.folder().path().toAbsolutePath()), job, List.of(), steps(progress));
    if (!(reply instanceof ForkReply.Generated)) {
      throw new IllegalStateException("the fork answered " + reply + " to a generation");
    }
  }

  private static List<Path> folders(InstalledPlugin<?> workload, InstalledPlugin<?> backend) {
    return Stream.of(workload.folder(), backend.folder()).map(folder -> folder.path().toAbsolutePath()).distinct()
        .toList();
  }

  private static ProgressListener.Steps steps(Progress progress) {
    return progress::step;
  }

  private ForkReply answer(List<Path> folders, ForkJob job, List<String> jvmArguments, ProgressListener progress)
      throws InterruptedException {
    try (var folder = TemporaryFolder.create("joulemark-log")) {
      return switch (launcher.run(folders, job, jvmArguments, LIMIT, folder.file("fork.log"), progress)) {
        case ForkOutcome.Replied(ForkReply.Refused(String message)) -> throw new InvalidInputException(message);
        case ForkOutcome.Replied(ForkReply reply) -> reply;
        case ForkOutcome.Died died -> throw new InvalidInputException(died.explanation());
      };
    }
  }

  private static void write(double[][] rows, Path file) {
    try (Arena arena = Arena.ofConfined()) {
      MatrixFile.write(file, Matrix.ofRows(rows, arena));
    }
  }

  private static double[][] read(Path file) {
    try (Arena arena = Arena.ofConfined()) {
      Matrix outputs = MatrixFile.read(file, arena);
      return IntStream.range(0, outputs.rows()).mapToObj(outputs::row).toArray(double[][]::new);
    }
  }
}
