package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

final class TrainCommandTest {

  @TempDir
  private Path folder;

  private final FakeEngine engine = new FakeEngine();

  @BeforeEach
  void distribution() throws IOException {
    ToyDistribution.in(folder);
  }

  private Outcome train(String... arguments) {
    return new CommandRun(folder, folder, engine).of(
        Stream.concat(Stream.of("train"), Stream.of(arguments)).toArray(String[]::new));
  }

  private String refusal(Outcome outcome) {
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("joulemark: ").hasLineCount(1);
    return outcome.err().strip();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--learningRate 2", "--learning-rate 2", "--learning-rate=2", "--set learningRate=2"})
  void takesEveryTrainingSettingAsAnOption(String options) {
    train(Stream.concat(Stream.of("toy-spin"), Stream.of(options.split(" "))).toArray(String[]::new));
    assertThat(engine.trainingSettings()).isEqualTo(Map.of("alpha", "1", "learningRate", "2"));
  }

  @Test
  void printsWhatWasReachedAndWhere() {
    Outcome outcome = train("toy-spin", "--alpha", "4");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo("overlap 0.993861  (1 is exact)\ntoy-spin-alpha4.txt\n");
  }

  @Test
  void showsProgressOnStandardError() {
    assertThat(train("toy-spin").err()).isEqualTo("[1/2] energy -1\n[2/2] energy -2\n");
  }

  @Test
  void writesWhereItIsTold() {
    Path weights = folder.resolve("weights.txt");
    train("toy-spin", "--out", weights.toString());
    assertThat(engine.trainingOutput()).isEqualTo(weights);
  }

  @Test
  void namesTheOutputAsTheWorkloadWouldWithDefaultsFilledIn() {
    assertThat(train("toy-spin").out()).endsWith("\ntoy-spin-alpha1.txt\n");
  }

  @Test
  void mayWriteIntoAFolderForTheWorkloadKnowsHowManyNetworksItMakes() {
    assertThat(train("toy-spin", "--out", folder.toString()).exitCode()).isZero();
    assertThat(engine.trainingOutput()).isEqualTo(folder);
  }

  @Test
  void takesAListAsOneValue() {
    assertThat(refusal(train("toy-spin", "--alpha", "5,8,13"))).contains("setting 'alpha' is '5,8,13'");
  }

  @Test
  void refusesUnknownOptionsWithThoseOfTheWorkload() {
    assertThat(refusal(train("toy-spin", "--beta", "4")))
        .contains("'--beta'")
        .endsWith("; allowed: --alpha, --learning-rate");
  }

  @Test
  void refusesAnOptionWithoutItsValue() {
    assertThat(refusal(train("toy-spin", "--alpha"))).endsWith("; allowed: --alpha, --learning-rate");
  }

  @Test
  void refusesValuesThatTheWorkloadDoesNotAllow() {
    assertThat(refusal(train("toy-spin", "--alpha", "11"))).endsWith("allowed: a whole number from 1 to 10");
  }

  @Test
  void refusesUnknownSettings() {
    assertThat(refusal(train("toy-spin", "--set", "beta=1")))
        .endsWith("unknown setting 'beta'; allowed: alpha, learningRate");
  }

  @Test
  void refusesAWorkloadThatCannotBeTrainedAndNamesThoseThatCan() {
    assertThat(refusal(train("toy-frozen"))).endsWith("workload 'toy-frozen' cannot be trained; trainable: toy-spin");
  }

  @Test
  void refusesAnUnknownWorkload() {
    assertThat(refusal(train("toy"))).endsWith("there is no workload 'toy'; at hand: toy-frozen, toy-spin");
  }

  @Test
  void refusesAFileThatCannotBeWrittenBeforeItTrains() {
    assertThat(refusal(train("toy-spin", "--out", folder.resolve("gone/w.txt").toString())))
        .contains("there is no folder");
    assertThat(engine.trainingSettings()).isEmpty();
  }

  @Test
  void needsAWorkload() {
    Outcome outcome = train();
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Missing required parameter: 'WORKLOAD'")
        .contains("Try 'joulemark train --help'.");
  }
}
