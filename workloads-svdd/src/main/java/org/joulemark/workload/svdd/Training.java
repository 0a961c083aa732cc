package org.joulemark.workload.svdd;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Combination;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;
import org.joulemark.api.Progress;
import org.joulemark.api.QualityFigure;
import org.joulemark.workload.svdd.cache.CacheFolder;
import org.joulemark.workload.svdd.event.EventFiles;
import org.joulemark.workload.svdd.event.EventSample;
import org.joulemark.workload.svdd.event.Events;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.quality.SeparationQuality;
import org.joulemark.workload.svdd.training.TrainingRows;
import org.joulemark.workload.svdd.training.TrainingSet;

/** Trains what the settings ask for and judges it by events that it was not trained with. */
final class Training {

  /** Where a network is judged by as many events as a problem has by default. */
  private static final int JUDGED_ROWS = 20_000;

  private final TrainingSettings settings;

  Training(TrainingSettings settings) {
    this.settings = settings;
  }

  /**
   * Trains, and writes every network as soon as it is there.
   *
   * @return the figures of one network, or one mean figure for each of several
   * @throws InterruptedException where the calling thread was interrupted
   */
  List<QualityFigure> run(TrainedFiles files, Progress progress) throws InterruptedException {
    TrainingRows rows = rows();
    Path checkpoints = CacheFolder.ofUser().folder("svdd", "training");
    List<DeepSvddModel> models =
        new TrainingSet(settings.plans(), rows, checkpoints).train(progress, (_, model) -> files.write(model));
    Events events = judgedEvents(rows.count());
    return models.size() == 1 ? figures(models.getFirst(), events) : meanAreas(models, events);
  }

  private TrainingRows rows() {
    Events background = settings.events()
        .map(path -> BackgroundEvents.first(settings.trainingEvents(), EventFiles.open(path)))
        .orElseGet(() -> new ToyBackground(settings.trainingEvents()).events());
    if (background.count() < 2) {
      throw new InvalidInputException(
          settings.events().map(Path::toString).orElse("toy") + ": holds " + background.count()
              + " background events; training needs at least 2");
    }
    return TrainingRows.of(background);
  }

  private Events judgedEvents(int trainedEvents) {
    return settings.events()
        .map(path -> EventSample.take(new SkippedBackground(EventFiles.open(path), trainedEvents), JUDGED_ROWS))
        .orElseGet(() -> ScoredEvents.toy(JUDGED_ROWS));
  }

  private static List<QualityFigure> figures(DeepSvddModel model, Events events) {
    double[] scores =
        new ScoringProblem(List.of(new NamedModel("trained", model)), Combination.SINGLE, events).scores();
    try (Arena arena = Arena.ofConfined()) {
      return new SeparationQuality(events.classes(), scores).assess(Matrix.column(scores, arena));
    }
  }

  private static List<QualityFigure> meanAreas(List<DeepSvddModel> models, Events events) {
    List<QualityFigure> means = new ArrayList<>();
    for (DeepSvddModel model : models) {
      double mean = figures(model, events).stream()
          .filter(SeparationQuality::isArea)
          .mapToDouble(QualityFigure::value)
          .average()
          .orElse(Double.NaN);
      means.add(new QualityFigure(
          "meanAurocZ" + model.z() + "N" + model.n(), mean, null, "1", 1,
          "area under the receiver operating characteristic, mean over the signals; 0.5 is chance, 1 is best"));
    }
    return means;
  }
}
