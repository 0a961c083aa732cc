package org.joulemark.engine.trace;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.joulemark.api.EnergySample;
import org.joulemark.api.InvalidInputException;
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
   * Writes a trace whole or not at all.
   *
   * @throws InvalidInputException where it cannot be written
   */
  public void write(EnergyTrace trace, Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var writer =
          new BufferedWriter(
              new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(unfinished)),
                  StandardCharsets.UTF_8))) {
        write(trace, writer);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new InvalidInputException(file + ": the raw trace cannot be written: " + failed.getMessage(), failed);
    }
  }

  private void write(EnergyTrace trace, BufferedWriter writer) throws IOException {
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

  private static void line(BufferedWriter writer, String text) throws IOException {
    writer.write(text);
    writer.write('\n');
  }

  /**
   * Reads a trace.
   *
   * @throws InvalidInputException where the file is none, or is damaged; the message names the line
   */
  public EnergyTrace read(Path file) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      return new TraceParser(json, file).parse(reader);
    } catch (IOException unreadable) {
      throw new InvalidInputException(file + ": the raw trace cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream stream = Files.newInputStream(file);
    return file.getFileName().toString().endsWith(COMPRESSED) ? new GZIPInputStream(stream) : stream;
  }
}
