package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.joulemark.api.Support;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.engine.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class ListCommandTest {

  @TempDir
  private Path folder;

  private final FakeEngine engine = new FakeEngine();

  @BeforeEach
  void distribution() throws IOException {
    ToyDistribution.in(folder);
  }

  private String list(String... options) {
    String[] arguments = Stream.concat(Stream.of("list"), Stream.of(options)).toArray(String[]::new);
    CommandRun.Outcome outcome = new CommandRun(folder, folder, engine).of(arguments);
    assertThat(outcome.exitCode()).isZero();
    return outcome.out();
  }

  @Test
  void namesEveryPluginWithKindVersionAndJar() {
    assertThat(list())
        .contains("workload toy-spin 4.2")
        .contains("workload toy-frozen 4.2")
        .contains("backend toy-chip 4.2")
        .contains("probe toy-meter 4.2")
        .contains(folder.resolve("plugins/toys/toys.jar").toString());
  }

  @Test
  void namesSettingsWithTheirDefaults() {
    assertThat(list()).contains("settings: alpha=1, lattice=4x4, weights")
        .contains("training: alpha=1, learningRate=0.5");
  }

  @Test
  void describesSettingsWhenAsked() {
    assertThat(list("--verbose")).contains("kernel (default plain): which kernel").contains("allowed: plain, fancy");
  }

  @Test
  void namesDatasetsWithTheirSettings() {
    assertThat(list()).contains("dataset toy-states: States of toy spins\n    generation: stateCount=100");
    assertThat(list("--verbose")).contains("generation:\n      stateCount (default 100): how many");
  }

  @Test
  void saysWhyAPluginIsUnavailable() {
    engine
        .finding(plugin -> plugin.id().equals("toy-meter") ? Support.no("no such device; plug it in") : Support.yes());
    assertThat(list()).contains("probe toy-meter 4.2  UNAVAILABLE: no such device; plug it in");
  }

  @Test
  void namesTheEmbeddedSessions() {
    assertThat(list()).endsWith("sessions: both, nqs, svdd, chip, ensemble, quick\n");
  }

  @Test
  void namesWhatWasLeftOutForAProgramToo() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("plugins/hollow"));
    JsonNode refused = Json.mapper().readTree(list("--json")).get("refused").get(0);
    assertThat(refused.get("path").stringValue()).isEqualTo(empty.toString());
    assertThat(refused.get("kind").isNull()).isTrue();
    assertThat(refused.get("reason").stringValue()).isEqualTo("it holds no jar");
    assertThat(refused.get("remedy").stringValue()).isEqualTo("put the plugin's jars there or remove it");
  }

  @Test
  void isJsonForAProgram() {
    engine.finding(_ -> Support.no("no such device"));
    JsonNode listed = Json.mapper().readTree(list("--json"));
    assertThat(listed.get("sessions").get(0).stringValue()).isEqualTo("both");
    JsonNode plugin = listed.get("plugins").get(0);
    assertThat(plugin.get("id").stringValue()).isEqualTo("toy-frozen");
    assertThat(plugin.get("available").booleanValue()).isFalse();
    assertThat(plugin.get("reason").stringValue()).isEqualTo("no such device");
  }
}
