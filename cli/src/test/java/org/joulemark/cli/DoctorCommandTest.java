package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.joulemark.api.Support;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.meter.EnergySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class DoctorCommandTest {

  @TempDir
  private Path folder;

  private final FakeEngine engine = new FakeEngine();

  private Outcome doctor(String... options) {
    return new CommandRun(folder, folder, engine).of(
        Stream.concat(Stream.of("doctor"), Stream.of(options))
            .toArray(String[]::new));
  }

  @Test
  void looksAtJdkVectorsMachineAndPlugins() throws IOException {
    ToyDistribution.in(folder);
    Outcome outcome = doctor();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("ok       JDK: " + Runtime.version())
        .containsPattern("ok       vector width: (64|128|256|512|1024|2048) bits")
        .contains(Runtime.getRuntime().availableProcessors() + " processors")
        .containsPattern("(ok|note|warning) +turbo: ")
        .containsPattern("(ok|note) +SMT: ")
        .containsPattern("(ok|note|warning) +temperature: ")
        .containsPattern("(ok|warning) +busy processes: ")
        .contains("ok       plugins: 1 in " + folder.resolve("plugins"))
        .contains("ok       backend toy-chip: available, version 4.2");
  }

  @Test
  void saysWhyAPluginIsUnavailableAndEndsWithZero() throws IOException {
    ToyDistribution.in(folder);
    engine.finding(_ -> Support.no("no such device; plug it in"));
    Outcome outcome = doctor();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("warning  backend toy-chip: unavailable; no such device; plug it in");
  }

  @Test
  void saysWhatEachProbeWouldCount() throws IOException {
    ToyDistribution.in(folder);
    assertThat(doctor().out())
        .contains("ok       probe toy-meter: available: package-0 cpu-package measured, 61.0 µJ every 1.00 ms\n")
        .contains("ok       energy: measured here: cpu-package by toy-meter\n");
  }

  @Test
  void saysWhatGrantsAProbeAndThatItsLackIsNoFault() throws IOException {
    ToyDistribution.in(folder);
    engine.counting(probe -> EnergySource.refused(probe.id(), "no right to read it; run: sudo usermod"));
    Outcome outcome = doctor();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("note     probe toy-meter: unavailable; no right to read it; run: sudo usermod")
        .contains("warning  energy: no source of joules here; sessions measure time only");
  }

  @Test
  void warnsOfAPluginThatWasLeftOut() throws IOException {
    ToyDistribution.in(folder);
    Path empty = Files.createDirectory(folder.resolve("plugins/hollow"));
    Outcome outcome = doctor();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("ok       plugins: 2 in " + folder.resolve("plugins"))
        .contains("warning  " + empty + ": it holds no jar; put the plugin's jars there or remove it")
        .contains("ok       backend toy-chip: available");
  }

  @Test
  void findsAFaultWhereThereAreNoPlugins() {
    Outcome outcome = doctor();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("FAULT    plugins: plugin folder " + folder.resolve("plugins") + " does not exist");
  }

  @Test
  void isJsonForAProgram() throws IOException {
    ToyDistribution.in(folder);
    JsonNode findings = Json.mapper().readTree(doctor("--json").out());
    assertThat(findings.get(0).get("subject").stringValue()).isEqualTo("JDK");
    assertThat(findings.get(0).get("verdict").stringValue()).isEqualTo("good");
  }
}
