package org.joulemark.engine.trace;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySample;
import org.joulemark.api.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of one trace. */
final class TraceParser {

  private final JsonMapper json;
  private final Path file;
  private final List<EnergySample> samples = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private @Nullable String lost;
  private int number;

  TraceParser(JsonMapper json, Path file) {
    this.json = json;
    this.file = file;
  }

  /** Damage is the file's fault, and any other failure that of its disk. */
  EnergyTrace parse(InputStream bytes, boolean compressed) throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(compressed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
      return parse(reader);
    } catch (EOFException | ZipException damaged) {
      number++;
      throw wrong("from here on it cannot be read, for it was cut off or damaged (" + damaged.getMessage() + ")",
          damaged);
    }
  }

  private EnergyTrace parse(BufferedReader reader) throws IOException {
    TraceHeader header = header(reader.readLine());
    List<EnergyDomain> domains = header.energyDomains();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      add(line, domains.size());
    }
    return new EnergyTrace(header.probe(), domains, samples, marks, lost);
  }

  private TraceHeader header(@Nullable String line) {
    number = 1;
    try {
      TraceHeader header = json.readValue(line == null ? "" : line, TraceHeader.class);
      if (!TraceHeader.SCHEMA.equals(header.schema())) {
        throw wrong("its schema is '" + header.schema() + "', allowed: " + TraceHeader.SCHEMA, null);
      }
      return header;
    } catch (JacksonException noHeader) {
      throw wrong("this is no header of a trace", noHeader);
    }
  }

  private void add(String line, int domains) {
    try {
      JsonNode node = json.readTree(line);
      if (node.isArray()) {
        samples.add(sample(node, domains));
      } else if (node.has("lost")) {
        lost = node.get("lost").stringValue();
      } else {
        marks.add(mark(node));
      }
    } catch (JacksonException broken) {
      throw wrong("this is neither a sample nor a mark", broken);
    }
  }

  private Mark mark(JsonNode node) {
    if (!node.isObject()) {
      throw wrong("this is neither a sample nor a mark", null);
    }
    return json.treeToValue(node, Mark.class);
  }

  private EnergySample sample(JsonNode node, int domains) {
    if (node.size() != domains + 1) {
      throw wrong("a sample has " + (node.size() - 1) + " figures where the header names " + domains + " domains",
          null);
    }
    return new EnergySample(node.get(0).longValue(),
        IntStream.rangeClosed(1, domains).mapToObj(domain -> node.get(domain).doubleValue()).toList());
  }

  private InvalidInputException wrong(String what, @Nullable Exception cause) {
    String message = file + ", line " + number + ": " + what;
    return cause == null ? new InvalidInputException(message) : new InvalidInputException(message, cause);
  }
}
