package org.joulemark.api;

import java.nio.file.Path;
import java.util.List;

/** A workload that can make its own weights: {@code joulemark train ID}. */
public interface TrainableWorkload extends Workload {

  /** The settings of training; apart from those of {@link #load}. */
  List<SettingDeclaration> trainingSettings();

  /**
   * What the command names the output where the user does not.
   *
   * @param settings of {@link #trainingSettings()}
   */
  String outputName(Settings settings);

  /**
   * Trains with a fixed seed and writes the weights in a form that this workload's settings accept back.
   *
   * @param settings of {@link #trainingSettings()}
   * @param output the file to write, whole or not at all; where the settings ask for several networks, the folder for
   *     their files, which is made where it is missing
   * @param progress told as training goes on; training stops early when the calling thread is interrupted, and of several
   *     networks only those that were finished are then in the folder
   * @return what was reached, for the user to read
   * @throws InvalidInputException where settings or files cannot be used
   * @throws StorageException where the output cannot be written
   * @throws InterruptedException where the calling thread was interrupted
   */
  TrainingReport train(Settings settings, Path output, Progress progress) throws InterruptedException;
}
