package org.joulemark.engine.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.joulemark.engine.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Results of before there were virtual chips lack some fields of today's and are still read. */
class OldResultsTest {

  private static final int MODELLED = 1;

  @TempDir
  Path folder;

  private final ObjectNode today = today();

  private static ObjectNode today() {
    try (var stream = Objects.requireNonNull(OldResultsTest.class.getResourceAsStream("every-status.json"))) {
      return (ObjectNode) Json.mapper().readTree(stream.readAllBytes());
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private Results read() throws IOException {
    Files.writeString(folder.resolve(ResultsStore.FILE_NAME), today.toString());
    return new ResultsStore(Json.mapper()).read(folder);
  }

  private Results readWithout(String field, JsonNode... parents) throws IOException {
    for (JsonNode parent : parents) {
      ((ObjectNode) parent).remove(field);
    }
    return read();
  }

  @Test
  void todaysSpreadIsReadAsItWasWritten() throws IOException {
    assertThat(read().cells().get(MODELLED).spreadOf("overlap").orElseThrow().values())
        .containsExactly(0.9928, 0.9938, 0.9948);
  }

  @Test
  void aChipWithoutAFigureIsReadAsNotANumber() throws IOException {
    ((ObjectNode) today.at("/cells/1/qualitySpread/0")).putArray("values").add(0.9).addNull();

    assertThat(read().cells().get(MODELLED).spreadOf("overlap").orElseThrow().values().getLast()).isNaN();
  }

  @Test
  void aRowWithoutSpreadHasAnEmptyOne() throws IOException {
    Results old = readWithout("qualitySpread", today.at("/cells/1"));

    assertThat(old.cells().get(MODELLED).qualitySpread()).isEmpty();
  }

  @Test
  void aPlanWithoutVirtualChipsAsksForTheDefault() throws IOException {
    Results old = readWithout("virtualChips", today.at("/session/plan/measurement"));

    assertThat(old.session().plan().measurement().virtualChips()).isEqualTo(10);
  }

  @Test
  void aFigureWithoutBestValueKeepsItsValue() throws IOException {
    Results old = readWithout("best", today.at("/cells/1/quality/0"));

    assertThat(old.cells().get(MODELLED).quality().getFirst().value()).isEqualTo(0.9938);
  }
}
