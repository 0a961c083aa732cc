package org.joulemark.api;

import java.nio.file.Path;
import java.util.List;

/** A workload that can make input data for itself: {@code joulemark generate DATASET}. */
public interface GeneratingWorkload extends Workload {

  /** The name users type for the data: kebab-case as {@link Plugin#id()}, unique among all workloads. */
  String generatedDataset();

  /** One line for {@code joulemark list}; says so where the data are a toy. */
  String generatedDatasetDescription();

  /** The settings of generation; apart from those of {@link #load}. */
  List<SettingDeclaration> generationSettings();

  /**
   * What the command names the output where the user does not.
   *
   * @param settings of {@link #generationSettings()}
   */
  String generatedOutputName(Settings settings);

  /**
   * Makes the data and writes them in a form that this workload's settings accept. The same settings give the same
   * bytes, on every machine.
   *
   * @param settings of {@link #generationSettings()}
   * @param output the file to write, whole or not at all
   * @param progress told as generation goes on; it stops early and writes nothing when the calling thread is interrupted
   * @throws InvalidInputException where settings or files cannot be used
   * @throws StorageException where the output cannot be written
   * @throws InterruptedException where the calling thread was interrupted
   */
  void generate(Settings settings, Path output, Progress progress) throws InterruptedException;
}
