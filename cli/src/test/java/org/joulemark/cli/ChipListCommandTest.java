package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.cli.fixture.ToyJar;
import org.joulemark.cli.fixture.ToyModel;
import org.joulemark.engine.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class ChipListCommandTest {

  @TempDir
  private Path folder;

  @BeforeEach
  void distribution() throws IOException {
    ToyDistribution.in(folder);
  }

  private void addTheModel() throws IOException {
    new ToyJar(ToyModel.class).write(folder.resolve("plugins/model/model.jar"));
  }

  private Outcome joulemark(String... arguments) {
    return new CommandRun(folder, folder, new FakeEngine()).of(arguments);
  }

  @Test
  void describesTheHardwareOfEveryBackendThatModelsAny() throws IOException {
    addTheModel();
    assertThat(joulemark("chip", "list").out()).isEqualTo("""
        backend    hardware  description
        -----------------------------------------
        toy-model  toytown   The chip of toytown
        toy-model  toyville  The chip of toyville
        """);
  }

  @Test
  void isJsonForAProgram() throws IOException {
    addTheModel();
    JsonNode first = Json.mapper().readTree(joulemark("chip", "list", "--json").out()).get("hardware").get(0);
    assertThat(first.get("backend").stringValue()).isEqualTo("toy-model");
    assertThat(first.get("hardware").stringValue()).isEqualTo("toytown");
    assertThat(first.get("description").stringValue()).isEqualTo("The chip of toytown");
  }

  @Test
  void saysWhereNoBackendModelsAny() {
    Outcome outcome = joulemark("chip", "list");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).isEqualTo(
        "joulemark: there is no backend that models hardware; add one by joulemark plugins add, or give --plugins DIR\n");
  }

  @Test
  void refusesABackendThatModelsNone() throws IOException {
    addTheModel();
    Outcome outcome = joulemark("chip", "list", "--backend", "toy-chip");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo("joulemark: --backend toy-chip: it models no hardware; those that do: toy-model\n");
  }
}
