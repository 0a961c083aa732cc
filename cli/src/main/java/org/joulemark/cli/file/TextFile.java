package org.joulemark.cli.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.joulemark.api.AtomicFile;

/** A file of text in UTF-8. */
public final class TextFile {

  /** Writes the text; may be called twice, as {@link AtomicFile.Content}. */
  @FunctionalInterface
  public interface Text {
    void writeTo(Writer writer) throws IOException;
  }

  private TextFile() {}

  /**
   * Replaces the file, or leaves it as it was.
   *
   * @throws org.joulemark.api.StorageException where it cannot be written
   */
  public static void write(Path file, Text text) {
    AtomicFile.write(file, stream -> {
      var writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
      text.writeTo(writer);
      writer.flush();
    });
  }
}
