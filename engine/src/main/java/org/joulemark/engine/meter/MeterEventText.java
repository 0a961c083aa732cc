package org.joulemark.engine.meter;

import org.joulemark.engine.json.Json;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** An event as one line of ASCII, which passes through standard output in any locale. */
public final class MeterEventText {

  private static final ObjectWriter WRITER =
      Json.mapper()
          .writerFor(MeterEvent.class)
          .without(SerializationFeature.INDENT_OUTPUT)
          .with(JsonWriteFeature.ESCAPE_NON_ASCII);
  private static final ObjectReader READER = Json.mapper().readerFor(MeterEvent.class);

  private MeterEventText() {}

  /** The line of an event. */
  public static String of(MeterEvent event) {
    return WRITER.writeValueAsString(event);
  }

  /** The event of a line. */
  public static MeterEvent parse(String line) {
    return READER.readValue(line);
  }
}
