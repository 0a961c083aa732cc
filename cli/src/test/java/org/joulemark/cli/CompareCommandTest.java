package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joulemark.api.Provenance;
import org.joulemark.api.QualityFigure;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.Rows;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
final class CompareCommandTest {

  private static final String SESSION = """
      workloads: {toy-spin: }
      backends: {toy-chip: {kernel: [plain, fancy]}}
      probes: {toy-meter: }
      """;

  @TempDir
  private Path folder;

  private Path session = Path.of("");

  @BeforeEach
  void distribution() throws IOException {
    ToyDistribution.in(folder);
    session = Files.writeString(folder.resolve("toys.yaml"), SESSION);
  }

  private Path measured(String name, Function<Cell, CellResult> rows, String... assignments) {
    var arguments = new ArrayList<>(List.of("run", session.toString(), "--out", folder.resolve(name).toString()));
    for (String assignment : assignments) {
      arguments.addAll(List.of("--set", assignment));
    }
    FakeEngine engine = new FakeEngine().answering(rows);
    Outcome outcome = new CommandRun(folder, folder, engine).of(arguments.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.err()).isLessThan(2);
    return folder.resolve(name);
  }

  private String compared(Path first, Path second) {
    Outcome outcome =
        new CommandRun(folder, folder, new FakeEngine()).of("compare", first.toString(), second.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    return outcome.out();
  }

  @Test
  void dividesThroughputAndJoulesWithTheirIntervals() {
    Path before = measured("before", Rows::measured);
    Path after = measured("after", cell -> Rows.measured(cell, 2e6, 0.615e-8));
    assertThat(compared(before, after))
        .contains("2.000 [1.955, 2.046]")
        .contains("0.500 [0.489, 0.511] (estimated)");
  }

  @Test
  void marksWhatTheRepetitionsCannotResolve() {
    Path before = measured("before", Rows::measured);
    Path after = measured("after", cell -> Rows.measured(cell, 1.005e6, 1.23e-8));
    assertThat(compared(before, after)).contains("1.005 [0.982, 1.028] ~");
  }

  @Test
  void showsTheFirstTwoQualityFiguresThatBothSessionsHaveAValueOf() {
    QualityFigure[] figures = {
      QualityFigure.withoutValue("aucOne", "1", 1, "", "too few events"),
      new QualityFigure("aucTwo", 0.75, null, "1", 1, ""),
      new QualityFigure("aucThree", 0.5, null, "1", 1, ""), new QualityFigure("aucFour", 0.25, null, "1", 1, "")};
    Path before = measured("before", cell -> Rows.with(Rows.measured(cell), figures));
    Path after = measured("after", cell -> Rows.with(Rows.measured(cell), figures));
    assertThat(compared(before, after)).contains("aucTwo B-A", "aucThree B-A").doesNotContain("aucOne", "aucFour",
        "NaN");
  }

  @Test
  void comparesTheMeansOfFiguresOverVirtualChips() {
    Path before = measured("before", Rows::measured);
    Path after = measured(
        "after",
        cell -> Rows.spread(
            Rows.with(Rows.measured(cell), new QualityFigure("overlap", 0.9838610192, null, "1", 1, "")),
            Rows.overlaps()));
    assertThat(compared(before, after)).contains("-1.0e-02");
  }

  @Test
  void neverDividesMeasuredByEstimatedJoules() {
    Path before = measured("before", Rows::measured);
    Path after = measured(
        "after",
        cell -> Rows.with(Rows.measured(cell), List.of(Rows.energy(Provenance.MEASURED, 1e-8))));
    assertThat(compared(before, after))
        .contains("toy-meter/package-0 not compared: estimated against measured")
        .doesNotContain("(estimated)");
  }

  @Test
  void neverDividesJoulesThatAProbeWithOtherSettingsGave() {
    Path before = measured("before", Rows::measured);
    Path after = measured("after", Rows::measured, "watts=5");
    assertThat(compared(before, after)).contains("toy-meter/package-0 not compared: the probe had other settings");
  }

  @Test
  void dividesWhatTheSameModelComputes() {
    Path before = measured("before", Rows::modelled);
    Path after = measured("after", Rows::modelled);
    assertThat(compared(before, after)).contains("modelled energy B/A").contains("1.000 [1.000, 1.000] ~");
  }

  @Test
  void comparesNoInvalidCell() {
    Path before = measured("before", Rows::measured);
    Path after = measured("after", cell -> Rows.without(cell, CellStatus.INVALID, "crashed"));
    assertThat(compared(before, after))
        .contains("kernel=plain: measured against invalid: not compared");
  }

  @Test
  void listsCellsThatOneSessionLacks() {
    Path before = measured("before", Rows::measured, "alpha=1");
    Path after = measured("after", Rows::measured, "alpha=2");
    assertThat(compared(before, after))
        .contains("only in A: alpha=1 kernel=plain")
        .contains("only in B: alpha=2 kernel=plain");
  }

  @Test
  void saysWhereNoCellIsInBoth() {
    Path before = measured("before", Rows::measured, "alpha=1");
    Path after = measured("after", Rows::measured, "alpha=2");
    assertThat(compared(before, after)).contains("no cell is in both");
  }

  @Test
  void isJsonForAProgram() {
    Path before = measured("before", Rows::measured);
    Path after = measured("after", cell -> Rows.measured(cell, 2e6, 1.23e-8));
    Outcome outcome =
        new CommandRun(folder, folder, new FakeEngine()).of("compare", "--json", before.toString(), after.toString());
    JsonNode cell = Json.mapper().readTree(outcome.out()).get("cells").get(0);
    assertThat(cell.get("throughput").get("value").doubleValue()).isEqualTo(2);
    assertThat(cell.get("throughput").get("resolvable").booleanValue()).isTrue();
    assertThat(cell.get("energy").get(0).get("provenance").stringValue()).isEqualTo("estimated");
  }

  @Test
  void refusesAFolderWithoutASession() {
    Outcome outcome =
        new CommandRun(folder, folder, new FakeEngine()).of("compare", folder.toString(), folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("there is no session in " + folder).hasLineCount(1);
  }

  @Test
  void refusesResultsThatAreDamaged() throws IOException {
    Path damaged = measured("damaged", Rows::measured);
    Files.writeString(damaged.resolve("results.json"), "{\"schema\": \"joulemark/1\",\n \"ses");
    Outcome outcome =
        new CommandRun(folder, folder, new FakeEngine()).of("compare", damaged.toString(), damaged.toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("results.json").contains("line 2").hasLineCount(1);
  }
}
