package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import org.joulemark.api.GeneratingWorkload;
import org.joulemark.api.Problem;
import org.joulemark.api.Progress;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/** The toy with another way to generate. */
record AlteredGeneration(
    ToyWorkload toy, String generatedDataset, List<SettingDeclaration> generationSettings, Generator generator)
    implements
    GeneratingWorkload {

  /** What {@link GeneratingWorkload#generate} does. */
  @FunctionalInterface
  interface Generator {
    void generate(Path output, Progress progress) throws InterruptedException;
  }

  static AlteredGeneration with(Generator generator) {
    var toy = new ToyWorkload();
    return new AlteredGeneration(toy, toy.generatedDataset(), toy.generationSettings(), generator);
  }

  static AlteredGeneration named(String dataset) {
    var toy = new ToyWorkload();
    return new AlteredGeneration(toy, dataset, toy.generationSettings(), (_, _) -> {});
  }

  static AlteredGeneration withRepeatedSetting() {
    var toy = new ToyWorkload();
    SettingDeclaration setting = toy.generationSettings().getFirst();
    return new AlteredGeneration(toy, toy.generatedDataset(), List.of(setting, setting), (_, _) -> {});
  }

  static AlteredGeneration tryingTheOutputLast() {
    return with((output, progress) -> {
      progress.step(1, 1, "");
      ToyWorkload.write(output, "4711\n");
    });
  }

  static AlteredGeneration leavingAHalf() {
    return with((output, progress) -> {
      ToyWorkload.write(output, "47");
      progress.step(1, 1, "");
      throw new InterruptedException();
    });
  }

  static AlteredGeneration ofChance() {
    return with((output, _) -> ToyWorkload.write(output, System.nanoTime() + "\n"));
  }

  static AlteredGeneration inAnotherFormat() {
    return with((output, _) -> ToyWorkload.write(output, "seed = 4711\n"));
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
  public String generatedDatasetDescription() {
    return toy.generatedDatasetDescription();
  }

  @Override
  public String generatedOutputName(Settings settings) {
    return toy.generatedOutputName(settings);
  }

  @Override
  public void generate(Settings settings, Path output, Progress progress) throws InterruptedException {
    generator.generate(output, progress);
  }
}
