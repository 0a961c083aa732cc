package org.joulemark.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.joulemark.api.Provenance;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.results.QualitySpread;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.ResultsStore;
import org.joulemark.engine.results.SessionState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short session from the command to its files, over the built-in plugins in their own folders. Shorter still where
 * that costs repetition only: fewer virtual chips, and no long wait for a steady state that nothing here asks for.
 */
final class SessionIT {

  @TempDir
  private static Path folder;

  private static Joulemark.Outcome outcome;
  private static Results results;

  @BeforeAll
  static void runTheQuickSession() {
    outcome = new Joulemark(folder).run(
        "run", "quick", "--set", "measurement.virtualChips=2", "--set", "measurement.warmUpLimitSeconds=0.3", "--out",
        "session");
    results = new ResultsStore(Json.mapper()).read(folder.resolve("session"));
  }

  private static CellResult row(String alpha) {
    return row("cpu", alpha);
  }

  private static CellResult row(String backend, String alpha) {
    return results.cells().stream()
        .filter(cell -> cell.backend().equals(backend) && alpha.equals(cell.workloadSettings().get("alpha")))
        .findFirst()
        .orElseThrow();
  }

  private static double quality(CellResult row, String name) {
    return row.quality().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void endsWellAndQuietly() {
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    assertThat(outcome.errors()).doesNotContain("WARNING", "Exception");
    assertThat(results.session().state()).isEqualTo(SessionState.COMPLETE);
  }

  @Test
  void measuresEveryCell() {
    assertThat(results.cells()).extracting(CellResult::status).containsExactlyInAnyOrder(
        CellStatus.MEASURED, CellStatus.MEASURED, CellStatus.MEASURED, CellStatus.MODELLED, CellStatus.MODELLED,
        CellStatus.MODELLED);
  }

  @Test
  void modelsThePapersJoulesOfTheChip() {
    assertThat(Objects.requireNonNull(row("aimc", "4").modelled()).joules()).isEqualTo(31.5e-9);
  }

  @Test
  void tellsHowFarVirtualChipsLieApart() {
    assertThat(row("aimc", "1").qualitySpread()).extracting(QualitySpread::name).contains("overlap", "energyPerSite");
  }

  /** Overlaps no worse than those of the paper's own weights, which were computed once and written into the references. */
  @Test
  void putsQualityBesideCost() {
    assertThat(quality(row("1"), "overlap")).isGreaterThanOrEqualTo(0.9938610192);
    assertThat(quality(row("4"), "overlap")).isGreaterThanOrEqualTo(0.9996938282);
    assertThat(quality(row("4"), "energyPerSite")).isCloseTo(-0.70155, within(1e-4));
    assertThat(row("4").energy()).extracting(EnergyRecord::probe).contains("estimated-cpu");
  }

  /** Rows of a machine with RAPL have its joules, those of any other the reason why they are only estimated. */
  @Test
  void measuresByRaplOrSaysWhyItCannot() {
    boolean measured = row("4").energy().stream().anyMatch(energy -> energy.provenance() == Provenance.MEASURED);

    assertThat(row("4").missingEnergy()).extracting(MissingEnergy::probe)
        .isEqualTo(measured ? List.of() : List.of("rapl"));
  }

  @Test
  void keepsTheRawTraceOfEachMeterThatWasOpened() {
    assertThat(row("4").traces()).isNotEmpty()
        .allSatisfy(trace -> assertThat(folder.resolve("session/traces").resolve(trace)).isNotEmptyFile());
  }

  @Test
  void preparesDeepSvddAndDrawsItsCurves() {
    CellResult row =
        results.cells().stream().filter(cell -> cell.workload().equals("svdd") && cell.backend().equals("cpu"))
            .findFirst().orElseThrow();

    assertThat(outcome.errors()).contains("preparing svdd: [1/5] z 5, n 0: epoch 1");
    assertThat(quality(row, "aurocAToFourLeptons")).isGreaterThan(0.9);
    assertThat(row.curves()).hasSize(4);
  }

  @Test
  void tellsWhichKernelTheBackendChose() {
    assertThat(row("1").backendChoices()).containsEntry("kernel", "exp-table");
  }

  @Test
  void leavesResultsTableReportAndLogsInTheSessionsFolder() {
    Path session = folder.resolve("session");

    assertThat(session.resolve("results.json")).isNotEmptyFile();
    assertThat(session.resolve("cells.csv")).isNotEmptyFile();
    assertThat(session.resolve("report.html")).isNotEmptyFile();
    assertThat(session.resolve("forks")).isDirectory();
  }

  @Test
  void printsTheTable() {
    assertThat(outcome.output()).contains("overlap", "alpha", "(estimated", "results.json");
  }

  @Test
  void theReportNeedsNoNetwork() throws IOException {
    assertThat(folder.resolve("session/report.html")).content().doesNotContain("src=\"http", "href=\"http", "@import");
  }
}
