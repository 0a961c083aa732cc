package org.joulemark.workload.nqs;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;

/** Text files of weights. */
final class TextFile {

  private TextFile() {}

  /**
   * Reads all of it.
   *
   * @throws InvalidInputException where there is no such file, or one that is no text
   * @throws StorageException where it cannot be read
   */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException missing) {
      throw new InvalidInputException("cannot read " + file + ": it does not exist", missing);
    } catch (MalformedInputException binary) {
      throw new InvalidInputException("cannot read " + file + ": it is no text in UTF-8", binary);
    } catch (IOException failure) {
      throw StorageException.reading(file, failure);
    }
  }
}
