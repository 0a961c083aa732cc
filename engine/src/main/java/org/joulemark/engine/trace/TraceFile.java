package org.joulemark.engine.trace;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.joulemark.api.AtomicFile;
import org.joulemark.api.EnergySample;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Raw traces as files; docs/traces.md has the format. */
public final class TraceFile {

  private static final String COMPRESSED = ".gz";

  private final JsonMapper json;
  private final ObjectWriter oneLine;

  public TraceFile(JsonMapper json) {
    this.json = json;
    this.oneLine = json.writer().without(SerializationFeature.INDENT_OUTPUT);
  }

  /** The name of the trace of a cell's probe. */
  public static String name(String cell, String probe) {
    return cell + "-" + probe + ".jsonl" + COMPRESSED;
  }

  /**
   * Writes a trace whole or not at all, and its folder where there is none.
   *
   * @throws StorageException where it cannot be written
   */
  public void write(EnergyTrace trace, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException failed) {
      throw StorageException.writing(file, failed);
    }
    AtomicFile.write(file, stream -> write(trace, stream));
  }

  private void write(EnergyTrace trace, OutputStream stream) throws IOException {
    try (var writer =
        new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(stream), StandardCharsets.UTF_8))) {
      line(writer, oneLine.writeValueAsString(TraceHeader.of(trace)));
      for (EnergySample sample : trace.samples()) {
        line(writer, sample.joules().stream().map(String::valueOf)
            .collect(Collectors.joining(",", "[" + sample.nanoTime() + ",", "]")));
      }
      for (Mark mark : trace.marks()) {
        line(writer, oneLine.forType(Mark.class).writeValueAsString(mark));
      }
      if (trace.lost() != null) {
        line(writer, oneLine.writeValueAsString(Map.of("lost", trace.lost())));
      }
    }
  }

  private static void line(BufferedWriter writer, String text) throws IOException {
    writer.write(text);
    writer.write('\n');
  }

  /**
   * Reads a trace.
   *
   * @throws InvalidInputException where the file is none, or is damaged; the message names the line
   * @throws StorageException where the file is not there, or its disk fails
   */
  public EnergyTrace read(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new TraceParser(json, file).parse(bytes, file.getFileName().toString().endsWith(COMPRESSED));
    } catch (IOException failed) {
      throw StorageException.reading(file, failed);
    }
  }
}
