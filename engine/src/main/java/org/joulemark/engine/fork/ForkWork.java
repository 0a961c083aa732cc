package org.joulemark.engine.fork;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.GeneratingWorkload;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;
import org.joulemark.api.PlacingBackend;
import org.joulemark.api.Plugin;
import org.joulemark.api.PreparingWorkload;
import org.joulemark.api.Progress;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.api.TimeSource;
import org.joulemark.api.TrainableWorkload;
import org.joulemark.api.TrainingReport;
import org.joulemark.api.Workload;
import org.joulemark.engine.cell.CellMeasurement;
import org.joulemark.engine.cell.ProblemPlacement;
import org.joulemark.engine.cell.RowInference;
import org.joulemark.engine.meter.ChosenProbe;
import org.joulemark.engine.meter.MeterWatch;
import org.joulemark.engine.meter.SourceSurvey;
import org.joulemark.engine.meter.WatchRequest;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;

/** Does one job in this JVM. */
final class ForkWork {

  private final PluginCatalog catalog;
  private final Consumer<ForkMessage> parent;

  ForkWork(PluginCatalog catalog, Consumer<ForkMessage> parent) {
    this.catalog = catalog;
    this.parent = parent;
  }

  ForkReply perform(ForkJob job) throws InterruptedException {
    try {
      return switch (job) {
        case ForkJob.Measure measure -> measure(measure);
        case ForkJob.Prepare prepare -> prepare(prepare);
        case ForkJob.Infer infer -> infer(infer);
        case ForkJob.Place place -> place(place);
        case ForkJob.Train train -> train(train);
        case ForkJob.Generate generate -> generate(generate);
        case ForkJob.Availability availability -> availability(availability);
        case ForkJob.Sources(var probes) -> new ForkReply.Sources(new SourceSurvey(catalog).of(probes));
        case ForkJob.Watch(var request) -> watch(request);
        case ForkJob.Task task -> task(task);
      };
    } catch (InvalidInputException refused) {
      return new ForkReply.Refused(String.valueOf(refused.getMessage()));
    }
  }

  private ForkReply measure(ForkJob.Measure job) throws InterruptedException {
    var measurement =
        new CellMeasurement(
            catalog, job.cell(), TimeSource.system(), phase -> parent.accept(new ForkMessage.Phase(phase.phase())));
    return new ForkReply.Measured(measurement.measure());
  }

  private ForkReply prepare(ForkJob.Prepare job) throws InterruptedException {
    Workload workload = catalog.workload(job.workload()).plugin();
    Settings settings = Settings.of(workload.settings(), job.settings());
    prepare(workload, settings);
    return new ForkReply.Prepared();
  }

  private void prepare(Workload workload, Settings settings) throws InterruptedException {
    if (workload instanceof PreparingWorkload preparing && workload.available(settings) instanceof Support.Yes) {
      preparing.prepare(settings, steps());
    }
  }

  private ForkReply infer(ForkJob.Infer job) throws InterruptedException {
    Workload workload = catalog.workload(job.workload()).plugin();
    if (!(catalog.backend(job.backend()).plugin() instanceof InferenceBackend backend)) {
      throw new InvalidInputException("backend '" + job.backend() + "' takes no inference");
    }
    try (Arena arena = Arena.ofShared()) {
      Settings settings = Settings.of(workload.settings(), job.workloadSettings());
      prepare(workload, settings);
      var problem = workload.load(settings, arena);
      @Nullable
      Matrix rows = job.rowsFile() == null ? null : MatrixFile.read(Path.of(job.rowsFile()), arena);
      Matrix outputs =
          new RowInference(backend, Settings.of(backend.settings(), job.backendSettings()), job.precision(), job.seed())
              .evaluate(problem, rows);
      MatrixFile.write(Path.of(job.outputFile()), outputs);
      return new ForkReply.Inferred();
    }
  }

  private ForkReply place(ForkJob.Place job) throws InterruptedException {
    Workload workload = catalog.workload(job.workload()).plugin();
    if (!(catalog.backend(job.backend()).plugin() instanceof PlacingBackend backend)) {
      throw new InvalidInputException("backend '" + job.backend() + "' models no hardware that networks are placed on");
    }
    try (Arena arena = Arena.ofShared()) {
      Settings settings = Settings.of(workload.settings(), job.workloadSettings());
      prepare(workload, settings);
      return new ForkReply.Placed(
          new ProblemPlacement(backend, Settings.of(backend.settings(), job.backendSettings()), job.seed())
              .place(workload.load(settings, arena)));
    }
  }

  private ForkReply train(ForkJob.Train job) throws InterruptedException {
    Workload workload = catalog.workload(job.workload()).plugin();
    if (!(workload instanceof TrainableWorkload trainable)) {
      throw new InvalidInputException("workload '" + job.workload() + "' cannot be trained; it brings its weights");
    }
    TrainingReport report =
        trainable.train(
            Settings.of(trainable.trainingSettings(), job.settings()),
            Path.of(job.outputFile()),
            steps());
    return new ForkReply.Trained(report);
  }

  private ForkReply generate(ForkJob.Generate job) throws InterruptedException {
    Workload workload = catalog.workload(job.workload()).plugin();
    if (!(workload instanceof GeneratingWorkload generating)) {
      throw new InvalidInputException("workload '" + job.workload() + "' generates no data");
    }
    generating.generate(
        Settings.of(generating.generationSettings(), job.settings()), Path.of(job.outputFile()), steps());
    return new ForkReply.Generated();
  }

  private Progress steps() {
    return (step, steps, state) -> parent.accept(new ForkMessage.Step(step, steps, state));
  }

  private ForkReply availability(ForkJob.Availability job) {
    Plugin plugin = plugin(job.kind(), job.id());
    Settings settings = Settings.of(plugin.settings(), job.settings());
    return switch (plugin) {
      case Workload workload -> availability(workload.available(settings));
      case Backend backend -> availability(backend.available(settings));
      case EnergyProbe probe -> new ForkReply.Availability(
          new SourceSurvey(catalog).of(List.of(new ChosenProbe(probe.id(), job.settings()))).getFirst().refusal());
    };
  }

  private static ForkReply availability(Support support) {
    return switch (support) {
      case Support.Yes _ -> new ForkReply.Availability(null);
      case Support.No(String reason) -> new ForkReply.Availability(reason);
    };
  }

  private ForkReply watch(WatchRequest request) {
    new MeterWatch(catalog, request, event -> parent.accept(new ForkMessage.Meter(event))).watch();
    return new ForkReply.Watched();
  }

  private ForkReply task(ForkJob.Task job) {
    ForkTask task = ServiceLoader.load(ForkTask.class, ForkTask.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(found -> found.name().equals(job.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no task '" + job.name() + "' on the class path"));
    task.perform(
        plugin(job.kind(), job.id()), job.instructions(), Path.of(job.folder()), steps()::step);
    return new ForkReply.TaskDone();
  }

  private Plugin plugin(PluginKind kind, String id) {
    return switch (kind) {
      case WORKLOAD -> catalog.workload(id).plugin();
      case BACKEND -> catalog.backend(id).plugin();
      case PROBE -> catalog.probe(id).plugin();
    };
  }
}
