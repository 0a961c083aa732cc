package org.joulemark.api;

import java.nio.file.Path;
import java.util.List;

/** A workload that can make its own weights: {@code joulemark train ID}. */
public interface TrainableWorkload extends Workload {

  /** The settings of training; apart from those of {@link #load}. */
  List<SettingDeclaration> trainingSettings();

  /**
   * Trains with a fixed seed and writes the weights in a form that this workload's settings accept back.
   *
   * @param settings of {@link #trainingSettings()}
   * @param output the file to write, whole or not at all
   * @param progress told as training goes on; training stops early and writes nothing when the calling thread is
   *     interrupted
   * @return what was reached, for the user to read
   * @throws InvalidInputException where settings or files cannot be used
   * @throws InterruptedException where the calling thread was interrupted
   */
  TrainingReport train(Settings settings, Path output, TrainingProgress progress) throws InterruptedException;
}
