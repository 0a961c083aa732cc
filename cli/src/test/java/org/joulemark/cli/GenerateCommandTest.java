package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyDistribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GenerateCommandTest {

  @TempDir
  private Path folder;

  private final FakeEngine engine = new FakeEngine();

  @BeforeEach
  void distribution() throws IOException {
    ToyDistribution.in(folder);
  }

  private Outcome generate(String... arguments) {
    return new CommandRun(folder, folder, engine).of(
        Stream.concat(Stream.of("generate"), Stream.of(arguments)).toArray(String[]::new));
  }

  private String refusal(Outcome outcome) {
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("joulemark: ").hasLineCount(1);
    return outcome.err().strip();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--stateCount 7", "--state-count 7", "--state-count=7", "--set stateCount=7"})
  void takesEverySettingOfTheDatasetAsAnOption(String options) {
    generate(Stream.concat(Stream.of("toy-states"), Stream.of(options.split(" "))).toArray(String[]::new));
    assertThat(engine.generatingWorkload()).isEqualTo("toy-spin");
    assertThat(engine.generationSettings()).isEqualTo(Map.of("stateCount", "7"));
  }

  @Test
  void saysWhereTheDataAreWhichTheWorkloadNames() {
    Outcome outcome = generate("toy-states");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo("toy-states-100.h5\n");
  }

  @Test
  void writesWhereItIsTold() {
    Path data = folder.resolve("toy.h5");
    generate("toy-states", "--out", data.toString());
    assertThat(engine.generationOutput()).isEqualTo(data);
  }

  @Test
  void showsProgressOnStandardError() {
    assertThat(generate("toy-states").err()).isEqualTo("[1/1] all states\n");
  }

  @Test
  void drawsABarOnATerminal() {
    var terminal = new ByteArrayOutputStream();
    new CommandRun(folder, folder, engine).watchedOn(terminal).of("generate", "toy-states");
    assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("generate toy-states", "all states");
  }

  @Test
  void refusesAnUnknownDatasetWithThoseAtHand() {
    assertThat(refusal(generate("toy-spin"))).endsWith("there is no dataset 'toy-spin'; at hand: toy-states");
  }

  @Test
  void refusesUnknownOptionsWithThoseOfTheDataset() {
    assertThat(refusal(generate("toy-states", "--events", "4")))
        .contains("generate toy-states: ", "'--events'")
        .endsWith("; allowed: --state-count");
  }

  @Test
  void refusesValuesThatTheWorkloadDoesNotAllow() {
    assertThat(refusal(generate("toy-states", "--state-count", "0")))
        .endsWith("allowed: a whole number from 1 to 1000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone/toy.h5", ""})
  void refusesAFileThatCannotBeWrittenBeforeItGenerates(String file) {
    assertThat(refusal(generate("toy-states", "--out", folder.resolve(file).toString()))).contains("cannot write");
    assertThat(engine.generationSettings()).isEmpty();
  }

  @Test
  void needsADataset() {
    Outcome outcome = generate();
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Missing required parameter: 'DATASET'")
        .contains("Try 'joulemark generate --help'.");
  }
}
