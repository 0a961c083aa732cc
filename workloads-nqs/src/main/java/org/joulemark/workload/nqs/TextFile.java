package org.joulemark.workload.nqs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.joulemark.api.InvalidInputException;

/** Text files of weights: read whole, written whole or not at all. */
final class TextFile {

  private TextFile() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new InvalidInputException("cannot read " + file + ": " + reason(failure), failure);
    }
  }

  /**
   * @throws InvalidInputException where {@link #write} could only fail; better told before training than after
   */
  static void requireWritable(Path file) {
    Path folder = folderOf(file);
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException("cannot write " + file + ": there is no folder " + folder);
    }
    if (!Files.isWritable(folder)) {
      throw new InvalidInputException("cannot write " + file + ": folder " + folder + " is read-only");
    }
    if (Files.isDirectory(file)) {
      throw new InvalidInputException("cannot write " + file + ": it is a folder; name a file");
    }
  }

  static void write(Path file, String text) {
    try {
      Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
      try {
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException failure) {
      throw new InvalidInputException("cannot write " + file + ": " + reason(failure), failure);
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "it does not exist";
      case AccessDeniedException _ -> "permission denied";
      default -> failure.toString();
    };
  }
}
