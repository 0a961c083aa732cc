package org.joulemark.cli.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: who reads it, or loses power, sees the old one or the new one. */
public final class AtomicFile {

  /** Writes the content. */
  @FunctionalInterface
  public interface Content {
    void write(Writer writer) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Replaces the file, or leaves it as it was.
   *
   * @throws IOException where it cannot be written, for instance because the disk is full; the message names it
   */
  public static void write(Path file, Content content) throws IOException {
    try {
      replace(file, content);
    } catch (IOException failed) {
      throw new IOException("cannot write " + file + ": " + IoReason.of(failed), failed);
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    Path whole = file.toAbsolutePath();
    Path temporary = Files.createTempFile(whole.getParent(), "." + whole.getFileName() + ".", ".part");
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(temporary)) {
        content.write(writer);
      }
      Files.move(temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
