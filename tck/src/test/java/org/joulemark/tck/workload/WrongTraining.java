package org.joulemark.tck.workload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Progress;
import org.joulemark.api.Settings;
import org.joulemark.api.TrainingReport;

/** Ways to train wrongly. */
final class WrongTraining {

  private WrongTraining() {}

  static TrainingReport tryingTheOutputLast(Settings settings, Path output, Progress progress) {
    progress.step(1, 1, "");
    ToyWorkload.write(output, "4711\n");
    return new TrainingReport(List.of());
  }

  /** Looks for a folder to write into, and not at what lies there. */
  static TrainingReport takingFolderAndFile(Settings settings, Path output, Progress progress) {
    if (!Files.isDirectory(output.resolveSibling("."))) {
      throw new InvalidInputException("cannot write " + output);
    }
    return tryingTheOutputLast(settings, output, progress);
  }

  static TrainingReport swallowingInterrupts(Settings settings, Path output, Progress progress) {
    ToyWorkload.write(output, "");
    progress.step(1, 1, "");
    return new TrainingReport(List.of());
  }

  static TrainingReport leavingAHalf(Settings settings, Path output, Progress progress)
      throws InterruptedException {
    ToyWorkload.write(output.resolveSibling("weights.unfinished"), "47");
    progress.step(1, 1, "");
    throw new InterruptedException();
  }

  static TrainingReport writingAnotherFormat(Settings settings, Path output, Progress progress) {
    ToyWorkload.write(output, "seed = 4711\n");
    return new TrainingReport(List.of());
  }
}
