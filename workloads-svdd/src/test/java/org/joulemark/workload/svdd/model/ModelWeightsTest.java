package org.joulemark.workload.svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelWeightsTest {

  @TempDir
  private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("network.of-no-telling-name");
  }

  @Test
  void readTheProjectsOwnFormat() {
    ModelFile.write(Networks.small(), file);

    assertThat(Networks.bits(ModelWeights.read(file))).isEqualTo(Networks.bits(Networks.small()));
  }

  @Test
  void readKerasFiles() {
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      WritableGroup weights = hdf.putGroup("model_weights");
      weights.putGroup("one").putDataset("kernel:0", new float[][]{{1, 2}});
      weights.putAttribute("layer_names", new String[]{"one"});
    }

    assertThat(ModelWeights.read(file).z()).isEqualTo(2);
  }

  @Test
  void ofAnotherFormatAreRefused() throws IOException {
    Files.writeString(file, "hello");

    refuses(
        file + ": is in no format that is known; allowed: networks written by joulemark (which begin with"
            + " 'joulemark-svdd'), networks saved by Keras as HDF5");
  }

  @Test
  void ofAnEmptyFileAreRefused() throws IOException {
    Files.createFile(file);

    refuses(file + ": is empty");
  }

  @Test
  void ofAMissingFileAreRefused() {
    refuses("cannot read " + file + ": it does not exist");
  }

  @Test
  void ofAFolderAreRefused() {
    file = folder;

    refuses("cannot read " + folder + ": it is a folder; name a file");
  }

  private void refuses(String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> ModelWeights.read(file))
        .withMessage(message);
  }
}
