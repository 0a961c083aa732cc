package org.joulemark.workload.svdd.event;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import org.joulemark.workload.svdd.file.InputFile;

/** An HDF5 file that is open for reading; what goes wrong in it becomes a line for the user. */
final class HdfInput implements AutoCloseable {

  private final Path path;
  private final HdfFile file;

  private HdfInput(Path path, HdfFile file) {
    this.path = path;
    this.file = file;
  }

  static HdfInput open(Path path) {
    long size = size(path);
    HdfFile file = opened(path);
    try {
      long expected = file.getHdfBackingStorage().getSuperblock().getEndOfFileAddress();
      if (size < expected) {
        throw new InvalidInputException(
            path + ": has " + size + " bytes where its header says " + expected
                + "; the file is truncated, so copy it again");
      }
      return new HdfInput(path, file);
    } catch (InvalidInputException truncated) {
      file.close();
      throw truncated;
    }
  }

  private static long size(Path path) {
    try {
      long size = Files.size(path);
      if (size == 0) {
        throw new InvalidInputException(path + ": is empty; an HDF5 file is expected");
      }
      return size;
    } catch (IOException failure) {
      throw InputFile.unreadable(path, failure);
    }
  }

  private static HdfFile opened(Path path) {
    if (!Files.isReadable(path)) {
      throw StorageException.reading(path, new AccessDeniedException(path.toString()));
    }
    try {
      return new HdfFile(path);
    } catch (RuntimeException failure) {
      throw new InvalidInputException(path + ": is not an HDF5 file, or it is truncated", failure);
    }
  }

  Path path() {
    return path;
  }

  /** A dataset at the top of the file. */
  Optional<Dataset> dataset(String name) {
    return reading(name, () -> Optional.ofNullable(file.getChildren().get(name)))
        .filter(Dataset.class::isInstance)
        .map(Dataset.class::cast);
  }

  List<String> datasetNames() {
    return reading(
        "/", () -> file.getChildren().values().stream().filter(Dataset.class::isInstance).map(Node::getName).sorted()
            .toList());
  }

  /** Where the library fails, the file is damaged, or has what the library does not know. */
  <T> T reading(String dataset, Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException failure) {
      throw new InvalidInputException(
          path + ", dataset '" + dataset + "': cannot be read (" + first(failure).getMessage()
              + "); the file is damaged, or of a kind that is not supported and h5repack can perhaps change",
          failure);
    }
  }

  private static Throwable first(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : first(cause);
  }

  @Override
  public void close() {
    file.close();
  }
}
