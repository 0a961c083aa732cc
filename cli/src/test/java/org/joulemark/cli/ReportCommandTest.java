package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyDistribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {

  private static final String SESSION = """
      workloads: {toy-spin: {alpha: [1, 2]}}
      backends: {toy-chip: }
      probes: {toy-meter: }
      """;

  @TempDir
  private Path folder;

  private Path first = Path.of("");
  private Path second = Path.of("");

  @BeforeEach
  void measureTwice() throws IOException {
    ToyDistribution.in(folder);
    first = measured("first");
    second = measured("second");
  }

  private Path measured(String name) throws IOException {
    Path session = Files.writeString(folder.resolve("toys.yaml"), SESSION);
    assertThat(joulemark("run", session.toString(), "--out", folder.resolve(name).toString()).exitCode()).isZero();
    return folder.resolve(name);
  }

  private Outcome joulemark(String... arguments) {
    return new CommandRun(folder, folder, new FakeEngine()).of(arguments);
  }

  @Test
  void isMadeAnewInTheSessionsFolder() throws IOException {
    Files.delete(first.resolve("report.html"));
    Files.delete(first.resolve("cells.csv"));
    assertThat(joulemark("report", first.toString()).exitCode()).isZero();
    assertThat(first.resolve("report.html")).isNotEmptyFile();
    assertThat(first.resolve("cells.csv")).isNotEmptyFile();
  }

  @Test
  void coversSeveralSessions() {
    Path both = folder.resolve("both.html");
    Outcome outcome = joulemark("report", first.toString(), second.toString(), "--out", both.toString());
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).endsWith(both + "\n");
    assertThat(both).isNotEmptyFile();
  }

  @Test
  void needsASession() {
    Outcome outcome = joulemark("report", folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("there is no session in " + folder).hasLineCount(1);
  }

  @Test
  void isRefusedWhereItsFileCannotBeWritten() {
    Outcome outcome = joulemark("report", first.toString(), "--out", folder.resolve("gone/r.html").toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("there is no folder " + folder.resolve("gone")).hasLineCount(1);
  }
}
