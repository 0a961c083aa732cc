package org.joulemark.engine.fork;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A job's event as a line of standard output: the fork's marker, then JSON in ASCII, which passes in any locale. */
final class EventLine<E> {

  private final String prefix;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  EventLine(String marker, Class<E> eventType, JsonMapper json) {
    prefix = marker + " ";
    writer = json.writerFor(eventType).without(SerializationFeature.INDENT_OUTPUT)
        .with(JsonWriteFeature.ESCAPE_NON_ASCII);
    reader = json.readerFor(eventType);
  }

  /** How a line begins that may have an event. */
  String prefix() {
    return prefix;
  }

  String of(E event) {
    return prefix + writer.writeValueAsString(event);
  }

  /** Empty for a line that is no event of this fork. */
  Optional<E> parse(String line) {
    if (!line.startsWith(prefix)) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.readValue(line.substring(prefix.length())));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
