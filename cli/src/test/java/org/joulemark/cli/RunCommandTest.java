package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.QualityFigure;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.Rows;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.QualitySpread;
import org.joulemark.engine.results.ResultsStore;
import org.joulemark.engine.results.SessionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
final class RunCommandTest {

  private static final String SESSION = """
      name: toys
      workloads:
        toy-spin:
          alpha: [10, 1]
      backends:
        toy-chip:
          kernel: [plain, fancy]
      probes:
        toy-meter: {}
      """;

  @TempDir
  private Path folder;

  private FakeEngine engine = new FakeEngine();
  private Path session = Path.of("");
  private Path output = Path.of("");

  @BeforeEach
  void writeSession() throws IOException {
    ToyDistribution.in(folder);
    session = Files.writeString(folder.resolve("toys.yaml"), SESSION);
    output = folder.resolve("out");
  }

  private Outcome joulemark(String... arguments) {
    return new CommandRun(folder, folder, engine).of(arguments);
  }

  private Outcome run() {
    return joulemark("run", session.toString(), "--out", output.toString());
  }

  @Test
  void printsOneLineForEachCellSortedAlongTheAxes() {
    assertThat(run().out().lines().filter(line -> line.contains("M/s")))
        .extracting(line -> line.strip().split("\\s+", 3)[0] + " " + line.strip().split("\\s+", 3)[1])
        .containsExactly("1 fancy", "1 plain", "10 fancy", "10 plain");
  }

  @Test
  void saysAboveTheTableWhatAllCellsShare() {
    assertThat(run().out())
        .startsWith("toys (toy-spin toy-chip float32 resident): 4 of 4 cells, on Toy CPU, 2 processors");
  }

  @Test
  void printsQualityBesideCostAndSaysWhereJoulesComeFrom() {
    assertThat(run().out())
        .contains("1.00 M/s ±2.5 %")
        .contains("12.3 nJ ±2.5 % (estimated ±50 %)")
        .contains("0.993861");
  }

  @Test
  void marksWhatIsModelled() {
    engine.answering(Rows::modelled);
    assertThat(run().out()).contains("31.5 nJ (modelled)").contains("20.0 M/s (modelled)");
  }

  @Test
  void endsWithZeroWhenEveryCellIsMeasured() {
    assertThat(run().exitCode()).isZero();
  }

  @Test
  void writesResultsTableAndReportAndSaysWhere() {
    assertThat(run().out())
        .contains(output.resolve("results.json").toString())
        .contains(output.resolve("cells.csv").toString())
        .contains(output.resolve("report.html").toString());
    assertThat(output.resolve("results.json")).isNotEmptyFile();
    assertThat(output.resolve("cells.csv")).isNotEmptyFile();
    assertThat(output.resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void saysWhyACellIsInvalidAndEndsWithOne() {
    engine.answering(cell -> Rows.without(cell, CellStatus.INVALID, "the fork crashed"));
    Outcome outcome = run();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("invalid: alpha=1 kernel=fancy: the fork crashed");
  }

  @Test
  void saysWhyACellIsSkippedAndEndsWithZero() {
    engine.answering(
        cell -> cell.backendSettings().containsValue("fancy")
            ? Rows.without(cell, CellStatus.SKIPPED, "float32 is not offered")
            : Rows.measured(cell));
    Outcome outcome = run();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("skipped: alpha=1 kernel=fancy: float32 is not offered");
  }

  @Test
  void endsWithOneWhenEveryCellIsSkipped() {
    engine.answering(cell -> Rows.without(cell, CellStatus.SKIPPED, "float32 is not offered"));
    assertThat(run().exitCode()).isEqualTo(1);
  }

  @Test
  void warnsOfCellsThatReachedNoSteadyState() {
    engine.answering(cell -> Rows.unsteady(cell));
    assertThat(run().out())
        .contains("No steady state, or no plateau of clock and temperature, before its limit in 4 of 4")
        .contains("alpha=1 kernel=fancy");
  }

  @Test
  void drawsABarWithCellsAndPhaseOnATerminal() {
    var terminal = new ByteArrayOutputStream();
    Outcome outcome = new CommandRun(folder, folder, engine).watchedOn(terminal)
        .of("run", session.toString(), "--out", output.toString());
    assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("toys 100%").contains("4/4").contains(": warm-up");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void tellsEachFinishedCellOnStandardErrorWhereThereIsNoTerminal() {
    assertThat(run().err()).containsPattern("\\[4/4] alpha=\\d+ kernel=\\w+: 1.00 M/s");
  }

  @Test
  void tellsOfPreparationsBeforeTheCells() {
    engine.preparing();
    assertThat(run().err())
        .containsSubsequence(
            "preparing toy-spin alpha=10: [1/2] half trained", "preparing toy-spin alpha=10: [2/2] trained", "[1/4]");
  }

  @Test
  void drawsABarForEachPreparationOnATerminal() {
    engine.preparing();
    var terminal = new ByteArrayOutputStream();
    new CommandRun(folder, folder, engine).watchedOn(terminal)
        .of("run", session.toString(), "--out", output.toString());
    assertThat(terminal.toString(StandardCharsets.UTF_8))
        .contains("prepare toy-spin alpha=1 ", "prepare toy-spin alpha=10 ", "trained", "toys 100%");
  }

  @Test
  void showsTheSpreadOfAFigureOverVirtualChipsAndSaysWhatItIs() {
    engine.answering(cell -> Rows.spread(Rows.measured(cell), Rows.overlaps()));
    assertThat(run().out()).contains("0.9931 ±0.0012, worst 0.9919")
        .contains("± is the standard deviation over 10 virtual chips");
  }

  @Test
  void showsASmallSpreadInPowersOfTen() {
    engine.answering(
        cell -> Rows.spread(
            Rows.measured(cell), new QualitySpread("overlap", 2.4e-9, 1.5e-10, 2.55e-9, List.of(2.25e-9, 2.55e-9))));
    assertThat(run().out()).contains("2.40e-09 ±1.5e-10, worst 2.55e-09");
  }

  @Test
  void showsTheFigureAloneWhereThereIsOneVirtualChip() {
    engine.answering(
        cell -> Rows.spread(
            Rows.measured(cell),
            new QualitySpread("overlap", 0.9938610192, Double.NaN, 0.9938610192, List.of(0.9938610192))));
    assertThat(run().out()).contains("0.993861").doesNotContain("0.993861 ±", "0.993861,", "virtual chips");
  }

  @Test
  void saysNothingOfVirtualChipsWhereThereAreNone() {
    assertThat(run().out()).doesNotContain("virtual chips");
  }

  @Test
  void showsTheFirstTwoOfManyQualityFiguresAndSaysSo() {
    engine.answering(cell -> Rows.with(
        Rows.measured(cell), QualityFigure.withoutValue("aucOne", "1", 1, "", "not resolvable with 10 events"),
        new QualityFigure("aucTwo", 0.75, null, "1", 1, ""), new QualityFigure("aucThree", 0.25, null, "1", 1, "")));
    assertThat(run().out())
        .contains("aucOne", "not resolvable with 10 events", "aucTwo", "0.750000")
        .contains("Of up to 3 quality figures a cell, the first 2 are shown; the report has them all.")
        .doesNotContain("aucThree", "NaN");
  }

  @Test
  void namesFiguresInTheirPlaceWhereWorkloadsHaveOthers() {
    engine.answering(cell -> Rows.with(
        Rows.measured(cell),
        new QualityFigure(cell.workloadSettings().containsValue("10") ? "overlap" : "auc", 0.75, null, "1", 1, "")));
    assertThat(run().out()).contains(" quality", "overlap 0.750000", "auc 0.750000");
  }

  @Test
  void printsNothingButTheResultsOnStandardOutputWhereAProgramReads() {
    Outcome outcome = joulemark("run", session.toString(), "--out", output.toString(), "--json");
    assertThat(Json.mapper().readTree(outcome.out()).get("cells").size()).isEqualTo(4);
  }

  @Test
  void keepsWhatIsMeasuredWhenInterruptedAndSaysHowToGoOn() {
    engine.interruptedAfter(3);
    Outcome outcome = run();
    assertThat(outcome.exitCode()).isEqualTo(130);
    assertThat(outcome.err()).contains("interrupted after 3 of 4 cells; go on with: joulemark run --resume " + output);
    assertThat(output.resolve("report.html")).isNotEmptyFile();
    assertThat(output.resolve("cells.csv")).content().hasLineCount(4);
  }

  @Test
  void printsNoEmptyTableWhenInterruptedBeforeTheFirstCell() {
    engine.interruptedAfter(0);
    Outcome outcome = run();
    assertThat(outcome.exitCode()).isEqualTo(130);
    assertThat(outcome.out()).startsWith("toys: 0 of 4 cells").doesNotContain("throughput");
  }

  @Test
  void goesOnWithAnInterruptedSession() {
    engine.interruptedAfter(3);
    run();
    engine = new FakeEngine();
    Outcome outcome = joulemark("run", "--resume", output.toString());
    assertThat(outcome.exitCode()).isZero();
    assertThat(engine.measured()).hasSize(1);
    assertThat(new ResultsStore(Json.mapper()).read(output).session().state()).isEqualTo(SessionState.COMPLETE);
  }

  @Test
  void refusesToGoOnWhereThereIsNoSession() {
    Outcome outcome = joulemark("run", "--resume", output.toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).isEqualToIgnoringNewLines(
        "joulemark: folder " + output + " holds no session: there is no " + output.resolve("results.json"));
  }

  @Test
  void refusesOtherSettingsForASessionThatIsResumed() {
    Outcome outcome = joulemark("run", "--resume", output.toString(), "--set", "alpha=1");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--resume keeps the session's own plan");
  }

  @Test
  void refusesAFolderThatHoldsASession() {
    run();
    Outcome outcome = run();
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(output + " holds a session already").contains("--resume");
  }

  @Test
  void refusesAFileInPlaceOfTheOutputFolderBeforeAnythingIsMeasured() {
    Outcome outcome = joulemark("run", session.toString(), "--out", session.resolve("below").toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("cannot write to folder").contains("--out").hasLineCount(1);
    assertThat(engine.measured()).isEmpty();
  }

  @Test
  void refusesAReadOnlyOutputFolderBeforeAnythingIsMeasured() throws IOException {
    Path readOnly = Files.createDirectory(
        folder.resolve("read-only"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
    assumeThat(Files.isWritable(readOnly)).as("SKIPPED: this user may write to read-only folders (root?)").isFalse();
    Outcome outcome = joulemark("run", session.toString(), "--out", readOnly.toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(readOnly + ": permission denied; choose another with --out DIR");
    assertThat(engine.measured()).isEmpty();
  }

  @Test
  void saysWhatTheEngineRefuses() {
    engine.answering(_ -> {
      throw new InvalidInputException("probe 'toy-meter' is unavailable: no such device");
    });
    Outcome outcome = run();
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("joulemark: probe 'toy-meter' is unavailable: no such device\n");
  }

  @Test
  void hidesTheStackTraceOfAnInternalErrorInTheSessionsLog() {
    engine.answering(_ -> {
      throw new IllegalStateException("a bug");
    });
    Outcome outcome = run();
    assertThat(outcome.exitCode()).isEqualTo(70);
    assertThat(outcome.err()).contains("internal error: java.lang.IllegalStateException: a bug")
        .contains(output.resolve("joulemark.log").toString())
        .doesNotContain("\tat ");
    assertThat(output.resolve("joulemark.log")).content().contains("\tat ");
  }

  @Test
  void namesTheDefaultFolderAfterTimeAndSession() {
    assertThat(
        SessionFolder.named(
            "nqs",
            Clock.fixed(Instant.parse("2026-11-22T15:45:00Z"), ZoneOffset.UTC)).path())
        .hasToString("joulemark-results/20261122-154500-nqs");
  }
}
