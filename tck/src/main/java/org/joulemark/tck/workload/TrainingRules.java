package org.joulemark.tck.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.TrainableWorkload;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.Lines;
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

  @Test
  default void optional_W802_anUnwritableOutputIsRefusedBeforeTraining(@TempDir Path folder) throws Exception {
    for (Path output : List.of(folder.resolve("no-such-folder").resolve("weights"), folder)) {
      var run = TrainingRun.interruptedAtFirstStep(trainable(), quickSettings(), output);
      Broken.unless(run.thrown() instanceof InvalidInputException,
          "InvalidInputException before training for an output that cannot be written: " + output.getFileName(),
          run.steps() + " steps of training, then " + run.thrown(), "the output is opened only when training is over");
      Broken.unless(run.steps() == 0, "no step of training for an output that cannot be written",
          run.steps() + " steps", "the output is tried only after training has begun");
      Lines.requireOneLine("the refusal of an output", String.valueOf(run.messageOfRefusal()));
    }
  }

  @Test
  default void optional_W803_interruptedTrainingWritesNothing(@TempDir Path folder) throws Exception {
    var run = TrainingRun.interruptedAtFirstStep(trainable(), defaultSettings(), folder.resolve("weights"));
    Broken.unless(run.hasEnded(), "training to end within " + TrainingRun.PATIENCE.toSeconds() + " s of an interrupt",
        "it goes on", "the interrupt flag is never looked at");
    NotApplicable.unless(run.steps() > 0, "training ended before it told of any step, by " + run.thrown());
    Broken.unless(run.thrown() instanceof InterruptedException, "InterruptedException",
        run.thrown() == null ? "training ended as if nothing had happened" : run.thrown().toString(),
        "the interrupt is swallowed or wrapped");
    requireEmpty(folder);
  }

  private static void requireEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> left = files.map(Path::getFileName).toList();
      Broken.unless(left.isEmpty(), "nothing to be written by an interrupted training", left.toString(),
          "weights are written as training goes on, or a temporary file is not removed");
    }
  }

  @Test
  default void optional_W804_trainedWeightsLoadBack(@TempDir Path folder) throws Exception {
    List<PathSetting> paths = PathSetting.of(workload());
    NotApplicable.unless(!paths.isEmpty(), "no setting is a path that weights could be loaded by");
    Path output = folder.resolve("weights");
    var run = TrainingRun.toTheEnd(trainable(), quickSettings(), output);
    NotApplicable.unless(run.hasEnded() && !(run.thrown() instanceof InterruptedException),
        "training takes more than " + TrainingRun.PATIENCE.toSeconds()
            + " s; name quicker settings in quickTraining()");
    Broken.unless(run.thrown() == null && Files.size(output) > 0, "training to write its weights",
        String.valueOf(run.thrown()), "the output was not written although training ended");
    LoadingBack.require(workload(), paths, output, quickTraining());
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
