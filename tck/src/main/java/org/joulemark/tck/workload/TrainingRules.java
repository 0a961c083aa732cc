package org.joulemark.tck.workload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Settings;
import org.joulemark.api.TrainableWorkload;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.SelfDescription;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** W8: workloads that make their own weights. */
interface TrainingRules extends WorkloadSubject {

  @Test
  default void optional_W801_trainingSettingsAreDistinctWithUsableDefaults() {
    SelfDescription.requireUsableSettings("training settings", trainable().trainingSettings());
  }

  /** Settings that ask for one network want a file, others a folder: of the two, one is always wrong. */
  @Test
  default void optional_W802_anUnwritableOutputIsRefusedBeforeTraining(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("occupied"));
    interruptedAtFirstStep(file.resolve("weights")).requireRefusedAtOnce("training", "an output below a file");
    boolean wantsFolder = interruptedAtFirstStep(file).isRefused();
    if (!wantsFolder) {
      interruptedAtFirstStep(folder.resolve("no-such-folder").resolve("weights")).requireRefusedAtOnce("training",
          "an output in a folder that is not there");
      interruptedAtFirstStep(folder).requireRefusedAtOnce("training",
          "an output that is a folder, where one that is a file is not refused");
    }
  }

  @Test
  default void optional_W803_interruptedTrainingWritesNothing(@TempDir Path folder) throws Exception {
    TrainableWorkload trainable = trainable();
    Path output = folder.resolve("weights");
    WatchedWork.interruptedAtFirstStep(progress -> trainable.train(defaultSettings(), output, progress))
        .requireInterrupted("training");
    LeftFiles.requireNone("training", folder);
  }

  @Test
  default void optional_W804_trainedWeightsLoadBack(@TempDir Path folder) throws Exception {
    List<PathSetting> paths = PathSetting.of(workload());
    NotApplicable.unless(!paths.isEmpty(), "no setting is a path that weights could be loaded by");
    Path output = folder.resolve("weights");
    TrainableWorkload trainable = trainable();
    var run = WatchedWork.toTheEnd(progress -> trainable.train(quickSettings(), output, progress));
    NotApplicable.unless(run.isWhole(), "training takes more than " + WatchedWork.PATIENCE.toSeconds()
        + " s; name quicker settings in quickTraining()");
    Broken.unless(run.thrown() == null && Files.size(output) > 0, "training to write its weights",
        String.valueOf(run.thrown()), "the output was not written although training ended");
    LoadingBack.require("the weights that training wrote", workload(), paths, output, quickTraining());
  }

  private WatchedWork interruptedAtFirstStep(Path output) throws InterruptedException {
    TrainableWorkload trainable = trainable();
    return WatchedWork.interruptedAtFirstStep(progress -> trainable.train(quickSettings(), output, progress));
  }

  private TrainableWorkload trainable() {
    if (workload() instanceof TrainableWorkload trainable) {
      return trainable;
    }
    throw NotApplicable.because("the workload is not a TrainableWorkload");
  }

  private Settings defaultSettings() {
    return Settings.of(trainable().trainingSettings(), Map.of());
  }

  private Settings quickSettings() {
    return Settings.of(trainable().trainingSettings(), quickTraining());
  }
}
