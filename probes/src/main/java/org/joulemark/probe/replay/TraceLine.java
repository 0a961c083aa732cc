package org.joulemark.probe.replay;

import java.nio.file.Path;
import org.joulemark.api.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a trace.
 *
 * @param number from 1
 */
record TraceLine(Path file, int number, String text) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  JsonNode json() {
    try {
      return JSON.readTree(text);
    } catch (JacksonException broken) {
      throw refusal("is no JSON; each line is one JSON value, see docs/traces.md");
    }
  }

  InvalidInputException refusal(String what) {
    return new InvalidInputException(file + ", line " + number + ": " + what);
  }
}
