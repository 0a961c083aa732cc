package org.joulemark.workload.svdd.event;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Small files, written by jhdf. */
final class HdfFiles {

  private HdfFiles() {}

  static Path write(Path file, Map<String, Object> datasets) {
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      datasets.forEach(hdf::putDataset);
    }
    return file;
  }

  /** Copies what h5py 3.16 with HDF5 2.0 wrote. */
  static Path ofPython(String name, Path folder) throws IOException {
    Path file = folder.resolve(name + ".h5");
    try (InputStream resource = HdfFiles.class.getResourceAsStream(name + ".h5")) {
      Files.copy(Objects.requireNonNull(resource), file);
    }
    return file;
  }

  /** Events whose numbers count on: event k begins with 76 k. */
  static float[][][] particles(int events) {
    float[][][] particles = new float[events][EventLayout.OBJECTS][EventLayout.NUMBERS_PER_OBJECT];
    for (int index = 0; index < events * EventLayout.FEATURES; index++) {
      particles[index / 76][index % 76 / 4][index % 4] = index;
    }
    return particles;
  }

  static double[][] regression(int events) {
    double[][] regression = new double[events][EventLayout.FEATURES];
    for (int index = 0; index < events * EventLayout.FEATURES; index++) {
      regression[index / 76][index % 76] = index;
    }
    return regression;
  }

  /** What {@link #particles} and {@link #regression} give back. */
  static float[] features(int events) {
    float[] features = new float[events * EventLayout.FEATURES];
    for (int index = 0; index < features.length; index++) {
      features[index] = index;
    }
    return features;
  }
}
