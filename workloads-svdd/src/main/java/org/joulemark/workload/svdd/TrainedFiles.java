package org.joulemark.workload.svdd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.joulemark.api.Activation;
import org.joulemark.api.AtomicFile;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
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
   * @throws InvalidInputException where there is no place for them; better told before training than after
   * @throws StorageException where nothing can be written there
   */
  static TrainedFiles at(Path output, TrainingSettings settings) {
    var files = new TrainedFiles(output, settings.plans().size() > 1, settings.onnx());
    if (files.isFolder()) {
      files.makeFolder();
    }
    TrainingPlan first = settings.plans().getFirst();
    AtomicFile.requireWritable(files.file(first.z(), first.n(), first.activation()));
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

  private void makeFolder() {
    if (Files.isDirectory(output)) {
      return;
    }
    if (Files.exists(output)) {
      throw new InvalidInputException(
          "cannot make folder " + output + ", which several networks need: a file has this name");
    }
    AtomicFile.requireWritable(output);
    try {
      Files.createDirectory(output);
    } catch (IOException failure) {
      throw StorageException.writing(output, failure);
    }
  }

  private Path file(int z, int n, Activation activation) {
    return isFolder ? output.resolve(fileName(z, n, activation)) : output;
  }

  /**
   * Writes a network to its file.
   *
   * @throws StorageException where it cannot be written
   */
  void write(DeepSvddModel model) {
    Path file = file(model.z(), model.n(), model.layers().getFirst().activation());
    ModelFile.write(model, file);
    if (onnx) {
      OnnxFile.write(model, file.resolveSibling(file.getFileName() + ".onnx"));
    }
  }
}
