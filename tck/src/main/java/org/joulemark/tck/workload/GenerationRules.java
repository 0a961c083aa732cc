package org.joulemark.tck.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.api.GeneratingWorkload;
import org.joulemark.api.Settings;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.Lines;
import org.joulemark.tck.plugin.SelfDescription;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** W9: workloads that make data for themselves. */
interface GenerationRules extends WorkloadSubject {

  @Test
  default void optional_W911_datasetIsNamedAndItsSettingsAreUsable() {
    GeneratingWorkload generating = generating();
    SelfDescription.requireKebabCase("a dataset", generating.generatedDataset());
    Lines.requireOneLine("the description of the dataset", generating.generatedDatasetDescription());
    SelfDescription.requireUsableSettings("generation settings", generating.generationSettings());
    Lines.requireOneLine("the name of the output", generating.generatedOutputName(quickSettings()));
  }

  @Test
  default void optional_W912_anUnwritableOutputIsRefusedBeforeGeneration(@TempDir Path folder) throws Exception {
    GeneratingWorkload generating = generating();
    for (Path output : List.of(folder.resolve("no-such-folder").resolve("data"), folder)) {
      WatchedWork.interruptedAtFirstStep(progress -> generating.generate(quickSettings(), output, progress))
          .requireRefusedAtOnce("generation", "an output that cannot be written: " + output.getFileName());
    }
  }

  @Test
  default void optional_W913_interruptedGenerationWritesNothing(@TempDir Path folder) throws Exception {
    GeneratingWorkload generating = generating();
    Path output = folder.resolve("data");
    WatchedWork.interruptedAtFirstStep(progress -> generating.generate(defaultSettings(), output, progress))
        .requireInterrupted("generation");
    LeftFiles.requireNone("generation", folder);
  }

  @Test
  default void optional_W914_sameSettingsGiveTheSameBytes(@TempDir Path folder) throws Exception {
    Path first = generated(folder.resolve("first"));
    Path second = generated(folder.resolve("second"));
    long differing = Files.mismatch(first, second);
    Broken.unless(differing < 0, "the same bytes from the same settings", "the first difference at byte " + differing,
        "a random generator without a fixed seed, or a date written into the file");
  }

  @Test
  default void optional_W915_generatedDataLoadBack(@TempDir Path folder) throws Exception {
    List<PathSetting> paths = PathSetting.of(workload());
    NotApplicable.unless(!paths.isEmpty(), "no setting is a path that data could be loaded by");
    Path data = generated(folder.resolve("data"));
    LoadingBack.require("the data that were generated", workload(), paths, data, quickGeneration());
  }

  private Path generated(Path output) throws IOException, InterruptedException {
    GeneratingWorkload generating = generating();
    var run = WatchedWork.toTheEnd(progress -> generating.generate(quickSettings(), output, progress));
    NotApplicable.unless(run.isWhole(), "generation takes more than " + WatchedWork.PATIENCE.toSeconds()
        + " s; name quicker settings in quickGeneration()");
    Broken.unless(run.thrown() == null && Files.size(output) > 0, "generation to write its data",
        String.valueOf(run.thrown()), "the output was not written although generation ended");
    return output;
  }

  private GeneratingWorkload generating() {
    if (workload() instanceof GeneratingWorkload generating) {
      return generating;
    }
    throw NotApplicable.because("the workload is not a GeneratingWorkload");
  }

  private Settings defaultSettings() {
    return Settings.of(generating().generationSettings(), Map.of());
  }

  private Settings quickSettings() {
    return Settings.of(generating().generationSettings(), quickGeneration());
  }
}
