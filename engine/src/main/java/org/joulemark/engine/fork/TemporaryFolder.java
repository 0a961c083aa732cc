package org.joulemark.engine.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.StorageException;

/** A folder for files that cross into a fork or come back; gone, with the files in it, when it is closed. */
public final class TemporaryFolder implements AutoCloseable {

  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes a folder.
   *
   * @param purpose begins its name
   * @throws StorageException where none can be made
   */
  public static TemporaryFolder create(String purpose) {
    try {
      return new TemporaryFolder(Files.createTempDirectory(purpose));
    } catch (IOException failed) {
      throw new StorageException(
          "no temporary folder can be made in " + System.getProperty("java.io.tmpdir") + ": "
              + StorageException.reason(failed),
          failed);
    }
  }

  /** A file in it. */
  public Path file(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() {
    try (var files = Files.list(path)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(path);
    } catch (IOException _) {
      // A leftover in the temporary folder is the operating system's to clear.
    }
  }
}
