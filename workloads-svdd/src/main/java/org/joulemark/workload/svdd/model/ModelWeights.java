package org.joulemark.workload.svdd.model;

import java.nio.file.Path;
import org.joulemark.api.InvalidInputException;
import org.joulemark.workload.svdd.file.InputFile;

/** Networks in any format that is known, told apart by their content. */
public final class ModelWeights {

  private static final int SIGNATURE_BYTES = 16;

  private ModelWeights() {}

  /**
   * Reads a network.
   *
   * @throws InvalidInputException naming the file and what is wrong with it
   */
  public static DeepSvddModel read(Path file) {
    byte[] beginning = InputFile.readFirst(file, SIGNATURE_BYTES);
    if (ModelFile.begins(beginning)) {
      return ModelFile.read(file);
    }
    if (KerasFile.begins(beginning)) {
      return KerasFile.read(file);
    }
    if (beginning.length == 0) {
      throw new InvalidInputException(file + ": is empty");
    }
    throw new InvalidInputException(
        file + ": is in no format that is known; allowed: networks written by joulemark (which begin with"
            + " 'joulemark-svdd'), networks saved by Keras as HDF5");
  }
}
