package org.joulemark.workload.svdd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.joulemark.api.Activation;
import org.joulemark.api.InvalidInputException;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.model.ModelFile;
import org.joulemark.workload.svdd.model.OnnxFile;
import org.joulemark.workload.svdd.training.TrainingPlan;

/**
 * Where trained networks go.
 *
 * @param output a file for one network, else a folder
 * @param isFolder whether it is a folder
 * @param onnx whether each is written as ONNX too
 */
record TrainedFiles(Path output, boolean isFolder, boolean onnx) {

  /**
   * The files for these settings.
   *
   * @throws InvalidInputException where nothing can be written there; better told before training than after
   */
  static TrainedFiles at(Path output, TrainingSettings settings) {
    var files = new TrainedFiles(output, settings.plans().size() > 1, settings.onnx());
    files.requireWritable();
    return files;
  }

  /** What the output is called where the user does not say: a file's name, or a folder's. */
  static String name(TrainingSettings settings) {
    List<TrainingPlan> plans = settings.plans();
    TrainingPlan first = plans.getFirst();
    return plans.size() == 1
        ? fileName(first.z(), first.n(), first.activation())
        : "svdd-" + plans.size() + "-networks-" + lowerCase(first.activation());
  }

  private static String fileName(int z, int n, Activation activation) {
    return "svdd-" + new NetworkId(z, n) + "-" + lowerCase(activation) + ModelFile.EXTENSION;
  }

  private static String lowerCase(Activation activation) {
    return activation.name().toLowerCase(Locale.ROOT);
  }

  private void requireWritable() {
    Path folder = parent();
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException("cannot write " + output + ": there is no folder " + folder);
    }
    if (!Files.isWritable(folder)) {
      throw new InvalidInputException("cannot write " + output + ": folder " + folder + " is read-only");
    }
    if (isFolder) {
      makeFolder();
    } else if (Files.isDirectory(output)) {
      throw new InvalidInputException("cannot write " + output + ": it is a folder; name a file");
    }
  }

  private void makeFolder() {
    try {
      Files.createDirectories(output);
    } catch (IOException failure) {
      throw new InvalidInputException(
          "cannot make folder " + output + ", which several networks need: " + failure.getMessage(), failure);
    }
    if (!Files.isWritable(output)) {
      throw new InvalidInputException("cannot write to folder " + output + ": it is read-only");
    }
  }

  private Path parent() {
    Path folder = output.toAbsolutePath().getParent();
    return folder == null ? output.toAbsolutePath() : folder;
  }

  void write(DeepSvddModel model) {
    Path file = isFolder
        ? output.resolve(fileName(model.z(), model.n(), model.layers().getFirst().activation()))
        : output;
    ModelFile.write(model, file);
    if (onnx) {
      OnnxFile.write(model, file.resolveSibling(file.getFileName() + ".onnx"));
    }
  }
}
