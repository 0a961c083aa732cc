package org.joulemark.workload.svdd.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;

/** Files that are read whole, or the beginning of them. */
public final class InputFile {

  /** Far beyond any network; a file that is larger was named by mistake. */
  private static final long MOST_BYTES = 1L << 30;

  private InputFile() {}

  /**
   * Reads all bytes.
   *
   * @throws InvalidInputException where there is no such file, or one that can be no network
   * @throws StorageException where it cannot be read
   */
  public static byte[] read(Path file) {
    requireFile(file);
    try {
      long bytes = Files.size(file);
      if (bytes > MOST_BYTES) {
        throw new InvalidInputException("cannot read " + file + ": " + bytes + " bytes are no network");
      }
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw unreadable(file, failure);
    }
  }

  /**
   * Reads up to this many bytes from the beginning.
   *
   * @throws InvalidInputException where there is no such file
   * @throws StorageException where it cannot be read
   */
  public static byte[] readFirst(Path file, int count) {
    requireFile(file);
    try (var stream = Files.newInputStream(file)) {
      return stream.readNBytes(count);
    } catch (IOException failure) {
      throw unreadable(file, failure);
    }
  }

  private static void requireFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new InvalidInputException("cannot read " + file + ": it is a folder; name a file");
    }
  }

  /**
   * What to throw where a file or folder that a user named cannot be read: a wrong name is the user's mistake, all else a
   * failure of the disk.
   */
  public static RuntimeException unreadable(Path path, IOException failure) {
    return switch (failure) {
      case NoSuchFileException _,NotDirectoryException _ ->
          new InvalidInputException("cannot read " + path + ": it does not exist", failure);
      default -> StorageException.reading(path, failure);
    };
  }
}
