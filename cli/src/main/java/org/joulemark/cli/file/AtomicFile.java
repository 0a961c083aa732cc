package org.joulemark.cli.file;

import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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

  /**
   * The unfinished file is not one of createTempFile, which only its owner may read; and it is written by a stream, since
   * a channel refuses a thread that Ctrl-C interrupted, and what that thread has measured is wanted all the same.
   */
  private static void replace(Path file, Content content) throws IOException {
    Path whole = file.toAbsolutePath();
    Path unfinished = whole.resolveSibling("." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (var stream = new FileOutputStream(unfinished.toFile());
          var writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
        content.write(writer);
      }
      Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileNotFoundException unopened) {
      // Its message names the unfinished file, which is none of the reader's business.
      throw new IOException("its folder does not exist or denies permission", unopened);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
