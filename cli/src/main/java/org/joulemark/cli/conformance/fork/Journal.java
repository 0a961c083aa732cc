package org.joulemark.cli.conformance.fork;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.engine.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of a fork's rules, one line of JSON each, on disk as soon as they happen: what came before survives the end
 * of the JVM, whatever ends it.
 */
public final class Journal implements AutoCloseable {

  private static final JsonMapper JSON = Json.mapper();
  private static final ObjectWriter LINE = JSON.writer().without(SerializationFeature.INDENT_OUTPUT);

  private final OutputStream file;

  /**
   * A new journal.
   *
   * @throws UncheckedIOException where the file cannot be written
   */
  public Journal(Path file) {
    try {
      this.file = new FileOutputStream(file.toFile());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Writes one event in one call, so that a JVM that dies leaves whole lines but for the last. */
  public void add(JournalEntry entry) {
    try {
      file.write((LINE.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * What a journal holds, up to the first line that is not whole; nothing where there is none. Read by a stream, since a
   * channel refuses a thread that Ctrl-C interrupted.
   */
  public static List<JournalEntry> read(Path file) throws IOException {
    var entries = new ArrayList<JournalEntry>();
    if (!Files.exists(file)) {
      return entries;
    }
    try (var reader =
        new BufferedReader(new InputStreamReader(new FileInputStream(file.toFile()), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        entries.add(JSON.readValue(line, JournalEntry.class));
      }
    } catch (JacksonException _) {
      // The JVM died while it wrote this line; there is none after it.
    }
    return entries;
  }
}
