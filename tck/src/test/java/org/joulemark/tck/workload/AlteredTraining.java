package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import org.joulemark.api.Problem;
import org.joulemark.api.Progress;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.api.TrainableWorkload;
import org.joulemark.api.TrainingReport;

/** The toy with another way to train. */
record AlteredTraining(TrainableWorkload toy, List<SettingDeclaration> trainingSettings, Trainer trainer)
    implements
    TrainableWorkload {

  /** What {@link TrainableWorkload#train} does. */
  @FunctionalInterface
  interface Trainer {
    TrainingReport train(Settings settings, Path output, Progress progress) throws InterruptedException;
  }

  static AlteredTraining with(Trainer trainer) {
    var toy = new ToyWorkload();
    return new AlteredTraining(toy, toy.trainingSettings(), trainer);
  }

  static AlteredTraining withRepeatedSetting() {
    var toy = new ToyWorkload();
    var setting = new SettingDeclaration("steps", new SettingType.Flag(), "true", "of training");
    return new AlteredTraining(toy, List.of(setting, setting), toy::train);
  }

  @Override
  public String id() {
    return toy.id();
  }

  @Override
  public String description() {
    return toy.description();
  }

  @Override
  public List<SettingDeclaration> settings() {
    return toy.settings();
  }

  @Override
  public Support available(Settings settings) {
    return toy.available(settings);
  }

  @Override
  public Problem load(Settings settings, Arena arena) {
    return toy.load(settings, arena);
  }

  @Override
  public String outputName(Settings settings) {
    return toy.outputName(settings);
  }

  @Override
  public TrainingReport train(Settings settings, Path output, Progress progress) throws InterruptedException {
    return trainer.train(settings, output, progress);
  }
}
