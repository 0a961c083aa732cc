package org.joulemark.workload.svdd.model;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.joulemark.api.InvalidInputException;

/** Files read whole, and written whole or not at all. */
public final class BinaryFile {

  /** Far beyond any network; a file that is larger was named by mistake. */
  private static final long MOST_BYTES = 1L << 30;

  private BinaryFile() {}

  /**
   * Reads all bytes.
   *
   * @throws InvalidInputException naming the file and what is wrong with it
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

  /** Reads up to this many bytes from the beginning. */
  static byte[] readFirst(Path file, int count) {
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

  static InvalidInputException unreadable(Path file, IOException failure) {
    return new InvalidInputException("cannot read " + file + ": " + reason(failure), failure);
  }

  /**
   * Writes under another name first, so that nobody ever sees half a file, not even after a crash or from a second process
   * that writes the same.
   *
   * @throws InvalidInputException naming the file and why it cannot be written
   */
  public static void write(Path file, ByteBuffer... parts) {
    if (Files.isDirectory(file)) {
      throw new InvalidInputException("cannot write " + file + ": it is a folder; name a file");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new InvalidInputException("cannot write " + file + ": there is no folder " + folder);
    }
    try {
      replace(file, parts);
    } catch (IOException failure) {
      throw new InvalidInputException("cannot write " + file + ": " + reason(failure), failure);
    }
  }

  /** By a stream, because an interrupted thread cannot write through a channel, and training may be interrupted here. */
  private static void replace(Path file, ByteBuffer... parts) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished");
    try {
      try (FileOutputStream stream = new FileOutputStream(unfinished.toFile())) {
        for (ByteBuffer part : parts) {
          byte[] bytes = new byte[part.remaining()];
          part.duplicate().get(bytes);
          stream.write(bytes);
        }
        stream.getFD().sync();
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _,NotDirectoryException _ -> "it does not exist";
      case AccessDeniedException _ -> "permission denied";
      // Its message is the file's name with the system's reason in parentheses.
      case FileNotFoundException missing -> String.valueOf(missing.getMessage());
      default -> failure.toString();
    };
  }
}
