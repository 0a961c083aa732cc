package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {

  @TempDir
  private Path folder;

  private Outcome joulemark(String... arguments) {
    return new CommandRun(folder, folder, new FakeEngine()).of(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"run", "list", "infer", "train", "generate", "report", "compare", "recompute", "chip", "chip list",
        "chip show", "chip map", "plugins", "plugins list",
        "plugins add",
        "plugins remove", "plugins verify", "plugins new", "tck", "doctor", "watch", "completion"})
  void ofEveryCommandHasExamplesAndExitCodes(String command) {
    Outcome outcome = joulemark((command + " --help").split(" ", -1));
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Examples:").contains("joulemark " + command).contains("Exit codes:")
        .contains("130");
  }

  @Test
  void ofJoulemarkNamesEveryCommand() {
    assertThat(joulemark("--help").out())
        .contains("run", "list", "infer", "train", "generate", "report", "compare", "recompute", "chip", "plugins",
            "tck", "doctor",
            "watch",
            "completion");
  }

  @Test
  void isOfferedWhereNoCommandIsGiven() {
    Outcome outcome = joulemark();
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("say what to do: run, list").contains("Try 'joulemark --help'.");
  }

  @Test
  void isOfferedWherePluginsAreToBeDoneNothingWith() {
    Outcome outcome = joulemark("plugins");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("say what to do with plugins: list, add, remove, verify")
        .contains("Try 'joulemark plugins --help'.");
  }

  @Test
  void isOfferedWhereModelledHardwareIsToBeDoneNothingWith() {
    Outcome outcome = joulemark("chip");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("say what to do with modelled hardware: list, show, map")
        .contains("Try 'joulemark chip --help'.");
  }

  @Test
  void guessesAMistypedCommand() {
    Outcome outcome = joulemark("repotr");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Did you mean: joulemark report");
  }

  @Test
  void guessesAMistypedOption() {
    Outcome outcome = joulemark("run", "--sett", "alpha=1");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Unknown option: '--sett'").contains("--set");
  }

  @Test
  void versionNamesJoulemarkAndJdk() {
    assertThat(joulemark("--version").out()).startsWith("joulemark ").contains("JDK " + Runtime.version());
  }

  @Test
  void completionIsAScriptForBashThatKnowsTheCommands() {
    Outcome outcome = joulemark("completion");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("#!/usr/bin/env bash").contains("complete -F").contains("--resume");
  }
}
