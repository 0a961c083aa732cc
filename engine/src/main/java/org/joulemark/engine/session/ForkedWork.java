package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joulemark.api.Matrix;
import org.joulemark.api.Progress;
import org.joulemark.api.Settings;
import org.joulemark.api.TrainingReport;
import org.joulemark.engine.InferenceRequest;
import org.joulemark.engine.PlacementRequest;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.ForkLimit;
import org.joulemark.engine.fork.JobRunner;
import org.joulemark.engine.fork.MatrixFile;
import org.joulemark.engine.fork.StepDone;
import org.joulemark.engine.fork.TemporaryFolder;
import org.joulemark.engine.placement.MemberPlacement;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.runner.JvmFlags;

/** Inference over the user's rows, placement, training and generation of data, each in a fork with the flags it needs. */
final class ForkedWork {

  /** Training and large inputs take what they take; the user has Ctrl-C. */
  private static final ForkLimit LIMIT = ForkLimit.of(Duration.ofDays(30));

  private final PluginCatalog catalog;
  private final JobRunner jobs;

  @Inject
  ForkedWork(PluginCatalog catalog, JobRunner jobs) {
    this.catalog = catalog;
    this.jobs = jobs;
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
          new InferRows(
              request.workload(), request.workloadSettings(), request.backend(), backendSettings.asMap(),
              request.precision(), request.seed(), rows == null ? null : rowsFile.toString(), outputFile.toString());
      answer(folders(workload, backend), job, JvmFlags.askedBy(backend.plugin(), backendSettings.asMap()),
          progress);
      return read(outputFile);
    }
  }

  List<MemberPlacement> place(PlacementRequest request, Progress progress) throws InterruptedException {
    var workload = catalog.workload(request.workload());
    var backend = catalog.backend(request.backend());
    List<String> flags = JvmFlags.askedBy(backend.plugin(), request.backendSettings());
    return answer(folders(workload, backend), new PlaceNetworks(request), flags, progress).members();
  }

  TrainingReport train(String workload, Map<String, String> settings, Path output, Progress progress)
      throws InterruptedException {
    return answer(workload, new TrainWorkload(workload, settings, output.toAbsolutePath().toString()), progress);
  }

  void generate(String workload, Map<String, String> settings, Path output, Progress progress)
      throws InterruptedException {
    answer(workload, new GenerateData(workload, settings, output.toAbsolutePath().toString()), progress);
  }

  private static List<Path> folders(InstalledPlugin<?> workload, InstalledPlugin<?> backend) {
    return List.of(workload.folder().path(), backend.folder().path());
  }

  private <A> A answer(String workload, ForkJob<StepDone, A> job, Progress progress) throws InterruptedException {
    return answer(List.of(catalog.workload(workload).folder().path()), job, List.of(), progress);
  }

  private <A> A answer(List<Path> folders, ForkJob<StepDone, A> job, List<String> jvmArguments, Progress progress)
      throws InterruptedException {
    try (var folder = TemporaryFolder.create("joulemark-log")) {
      var surroundings = new JobRunner.Surroundings(folders, jvmArguments, LIMIT, folder.file("fork.log"));
      return jobs.run(job, surroundings, StepDone.heardBy(progress)).orThrow();
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
