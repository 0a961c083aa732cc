package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.cli.fixture.ToyJar;
import org.joulemark.cli.fixture.ToyModel;
import org.joulemark.engine.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class ChipShowCommandTest {

  @TempDir
  private Path folder;

  private CommandRun joulemark = new CommandRun(Path.of(""), Path.of(""), new FakeEngine());

  @BeforeEach
  void distribution() throws IOException {
    joulemark = new CommandRun(ToyDistribution.in(folder), folder, new FakeEngine());
    new ToyJar(ToyModel.class).write(folder.resolve("plugins/model/model.jar"));
  }

  private Outcome show(String... arguments) {
    return joulemark.of(Stream.concat(Stream.of("chip", "show"), Stream.of(arguments)).toArray(String[]::new));
  }

  @Test
  void listsEveryConstantWithItsSourceAndWhatFollows() {
    assertThat(show("toyville").out()).isEqualTo("""
        toyville
        The chip of toyville

        assumed   value  source
        -----------------------------------------
        boards        3  Toymaker 2022, section 2
        adc.bits      8  setting bits

        derived  value  how it follows
        --------------------------------
        weights    768  boards x 16 x 16

        note: Toys are not to scale. (Toymaker 2022, preface)
        """);
  }

  @Test
  void takesSettingsOfTheBackend() {
    assertThat(show("toytown", "--set", "bits=4").out()).contains("adc.bits      4  setting bits");
  }

  @Test
  void takesVariablesOfTheBackendExceptForTheHardwareItself() {
    joulemark.variable("JOULEMARK_BACKENDS_TOY_MODEL_BITS", "5")
        .variable("JOULEMARK_BACKENDS_TOY_MODEL_CHIP", "toyville");
    assertThat(show("toytown").out()).startsWith("toytown\n").contains("adc.bits      5");
  }

  @Test
  void isJsonForAProgram() {
    JsonNode sheet = Json.mapper().readTree(show("toytown", "--json").out());
    assertThat(sheet.get("name").stringValue()).isEqualTo("toytown");
    assertThat(sheet.get("assumed").get(1).get("key").stringValue()).isEqualTo("adc.bits");
    assertThat(sheet.get("derived").get(0).get("source").stringValue()).isEqualTo("boards x 16 x 16");
    assertThat(sheet.get("notes").get(0).stringValue()).startsWith("Toys are not to scale.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "toycity                     | there is no chip 'toycity'; allowed: toytown, toyville, or a file",
    "broken                      | backend 'toy-model' fails when asked for its hardware (java.lang.IllegalStateException: the sheet is torn); ask its author to mend it",
    "toytown --set bits=1,2      | 'bits' has 2 values; one evaluation takes one",
    "toytown --set bits=17       | --set bits=17: backends.toy-model.bits is '17'; allowed: a whole number from 1 to 16",
    "toytown --set alpha=1       | --set alpha=1: unknown key 'alpha'",
    "toytown --backend toy-chip  | --backend toy-chip: it models no hardware; those that do: toy-model",
    "toytown --backend toy-model-x | there is no backend 'toy-model-x'; at hand: toy-chip, toy-model",
  })
  void refusesInOneLineWhatCannotBeUsed(String arguments, String refusal) {
    Outcome outcome = show(arguments.split(" ", -1));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("joulemark: " + refusal).hasLineCount(1);
  }
}
