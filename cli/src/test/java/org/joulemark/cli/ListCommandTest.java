package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.api.Scope;
import org.joulemark.api.Support;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyAccelerator;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.cli.fixture.ToyJar;
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
  void namesTheDevicesThatABackendChoosesAmong() throws IOException {
    addAccelerator();
    engine.offering(
        _ -> List.of(
            new ComputeDevice(
                0, "Toy GPU", "GPU", Scope.GPU_BOARD, "toy driver 7", 3L << 30, 108, 1410,
                Set.of(Precision.FLOAT32, Precision.FLOAT64))));

    assertThat(list("--devices").lines()).hasSize(3)
        .last()
        .asString()
        .containsSubsequence("toy-accelerator", "0", "Toy GPU", "GPU", "3.0 GiB", "108", "1410 MHz", "yes", "no",
            "toy driver 7");
    assertThat(Json.mapper().readTree(list("--devices", "--json")).at("/devices/0/device/computeUnits").intValue())
        .isEqualTo(108);
  }

  @Test
  void saysWhyABackendCannotBeAskedForDevices() throws IOException {
    addAccelerator();
    engine.offering(_ -> {
      throw new InvalidInputException("no driver; install one");
    });

    assertThat(list("--devices")).isEqualTo("backend toy-accelerator UNAVAILABLE: no driver; install one\n");
    assertThat(Json.mapper().readTree(list("--devices", "--json")).at("/missing/0/reason").stringValue())
        .isEqualTo("no driver; install one");
  }

  @Test
  void saysThatNoBackendChoosesAmongDevices() {
    assertThat(list("--devices")).isEqualTo("no backend here chooses among devices\n");
  }

  private void addAccelerator() throws IOException {
    new ToyJar(ToyAccelerator.class).write(folder.resolve("plugins/accelerator/accelerator.jar"));
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
