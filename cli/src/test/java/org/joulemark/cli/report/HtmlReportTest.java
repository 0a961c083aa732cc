package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Precision;
import org.joulemark.api.Provenance;
import org.joulemark.api.QualityCurve;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Scope;
import org.joulemark.api.StorageException;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.DeviceConditions;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.results.QualitySpread;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.SessionState;
import org.joulemark.engine.results.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class HtmlReportTest {

  private static final String HOSTILE =
      "<img src=x onerror=alert(1)> & \"quoted\" </script><script>alert(2)</script> \u2028";

  private static final QualitySpread OVERLAPS =
      new QualitySpread("overlap", 0.9931, 0.0012, 0.9919, List.of(0.9943, 0.9919, 0.9931));

  private final ExampleResults example = new ExampleResults();

  @TempDir
  Path folder;

  @Test
  void everyRowHasItsPlaceInTheTable() {
    String page = report(example.completeSession());

    assertThat(occurrences(page, "<span class=\"status measured\">measured</span></td>")).isEqualTo(24);
  }

  @Test
  void costStandsBesideQuality() {
    String page = report(session(example.measured(4, "exp-table", Precision.FLOAT32, 1e-8)));

    assertThat(tableRow(page, "4")).containsSubsequence("12870", "M/s", "ns", "0.999562", "\u22120.701517", "nJ",
        "estimated");
  }

  @Test
  void everyPointOfADiagramTellsTheQualityThatGoesWithIt() {
    String page = report(session(example.measured(4, "exp-table", Precision.FLOAT32, 1e-8)));

    assertThat(panel(page, "energy")).contains("overlap 0.999562, energy per site \u2212");
  }

  @Test
  void skippedAndInvalidRowsAreShownWithTheirReasons() {
    String page = report(session(example.skipped(1, "float16 is not offered"), example.invalid(2, "missed by 3e-3")));

    assertThat(page).contains("float16 is not offered", "missed by 3e-3", "status skipped", "status invalid");
  }

  @Test
  void anInvalidRowShowsWhatItsForkPrintedLast() {
    String page = report(session(example.invalid(2, "the fork crashed", "# SIGSEGV", "# pc=0x7f")));

    assertThat(page).contains("# SIGSEGV\n# pc=0x7f");
  }

  @Test
  void aModelledRowIsCalledModelledWhereverItStands() {
    String page = report(session(example.modelled(1)));

    assertThat(page).contains("status modelled", "modelled (example-chip v1)", "\"origin\":\"modelled\"");
    assertThat(page).doesNotContain("\"origin\":\"measured\"", "\"origin\":\"estimated\"");
  }

  @Test
  void theLegendSaysWhichSeriesAreModelled() {
    String page = report(session(example.modelled(1), example.measured(1, "dense", Precision.FLOAT32)));
    String legend = page.substring(page.indexOf("<ul class=\"legend\">"), page.indexOf("</ul>"));

    assertThat(legend).contains("example-chip · analog <span class=\"origin modelled\">modelled</span>",
        "cpu · float32</button>");
  }

  @Test
  void modelledRateTimeAndLatencySaySoBesideTheNumber() {
    String row = tableRow(report(session(example.modelled(1))), "1");

    assertThat(row).contains("20.0\u202fM/s <span class=\"modelled-figure\">modelled</span>",
        "50.0\u202fns <span class=\"modelled-figure\">modelled</span>",
        "100\u202fns <span class=\"modelled-figure\">modelled</span>");
  }

  @Test
  void modelledPointsSaySoInEveryDiagram() {
    String page = report(session(example.modelled(1)));

    assertThat(List.of("energy", "throughput", "latency"))
        .allSatisfy(name -> assertThat(panel(page, name)).containsPattern("\"text\":\\[[^]]*modelled"));
  }

  @Test
  void modelledHardwareHasItsOwnSections() {
    String page = report(example.withModelledChips());

    assertThat(page).contains("What the modelled energy is made of", "overlap against driftSeconds",
        "How the conclusion moves with the modelled chip");
  }

  @Test
  void theCurvesOfModelledHardwareDoNotStandForThoseOfWhatRan() {
    var curve = new QualityCurve("one", "family", new QualityCurve.Axis("x", false), new QualityCurve.Axis("y", false),
        List.of(new QualityCurve.Point(0, 0)));
    String page = report(session(
        example.row(4, "", Precision.ANALOG, CellStatus.MODELLED).on("aimc")
            .with(Objects.requireNonNull(example.modelled(4).modelled())).withCurves(List.of(curve)).build(),
        example.row(4, "dense", Precision.FLOAT32, CellStatus.MEASURED).withCurves(List.of(curve)).measured()));

    assertThat(page).contains("<option value=\"0\">alpha = 4 · aimc · analog · modelled</option>",
        "<option value=\"1\" selected=\"selected\">alpha = 4 · cpu · float32</option>");
  }

  @Test
  void estimatedJoulesAreNeverDrawnAsMeasured() {
    String energy = panel(report(example.completeSession()), "energy");

    assertThat(occurrences(energy, "\"origin\":\"estimated\"")).isEqualTo(4);
    assertThat(energy).doesNotContain("\"origin\":\"measured\"");
  }

  @Test
  void theUncertaintyOfTheSourceIsToldWithTheFigure() {
    assertThat(panel(report(example.completeSession()), "energy")).contains("±\u202f50\u202f% beyond the bars");
  }

  @Test
  void everyRepetitionCanBeRead() {
    CellResult cell = example.measured(4, "dense", Precision.FLOAT32);
    String page = report(session(cell));

    assertThat(cell.secondsPerSample()).isNotNull();
    assertThat(cell.secondsPerSample().repetitions()).hasSize(10)
        .allSatisfy(value -> assertThat(page).contains(NumberText.si(value, "s", 6)));
  }

  @Test
  void theUncertaintyOfAReadingIsToldPerSample() {
    Statistics joules = ExampleResults.statistics(1e-8, 1.1e-8);
    var energy = new EnergyRecord("rapl", "package-0", Provenance.MEASURED, Scope.CPU_PACKAGE, EnergyReading.COUNTED,
        null, 6.1e-5, 0.001, 0, joules, 2e-10, joules, 3e-10, 1.5, 1.6);
    String page =
        report(session(example.row(1, "dense", Precision.FLOAT32, CellStatus.MEASURED).withEnergy(List.of(energy))
            .measured()));

    assertThat(page).contains("one sigma of a reading, rapl/package-0",
        "200\u202fpJ gross, 300\u202fpJ net, per sample");
  }

  @Test
  void joulesThatAreMissingGiveTheirReasonWithTheProbesAndWithTheCell() {
    String page = report(session(example.row(1, "dense", Precision.FLOAT32, CellStatus.MEASURED)
        .withMissing(new MissingEnergy("rapl", null, "permission denied; type: sudo chmod")).measured()));

    assertThat(page).contains("<dt>no joules</dt><dd>rapl: permission denied; type: sudo chmod</dd>",
        "<li>no joules of rapl: permission denied; type: sudo chmod (every measured cell)</li>");
  }

  @Test
  void aDeviceWhoseMeterTellsHasItsClockAndTemperatureInEachStage() {
    var atRest = new DeviceConditions("nvml", "gpu-0", DeviceConditions.Stage.REST_BEFORE, 12, true, List.of(345.0),
        List.of(2619.0), List.of(38.0), List.of());
    var working = new DeviceConditions("nvml", "gpu-0", DeviceConditions.Stage.WINDOWS, 90, false,
        List.of(1980.0, 1965.0, 1972.0), List.of(), List.of(65.0, 66.0, 66.0), List.of("power cap"));
    String page = report(session(example.row(1, "dense", Precision.FLOAT32, CellStatus.MEASURED)
        .withConditions(atRest, working).measured()));

    assertThat(page).contains(
        "<dt>nvml/gpu-0, at rest before</dt><dd>345 MHz, memory 2619 MHz, 38 °C, steady after 12.0\u202fs</dd>",
        "<dt>nvml/gpu-0, in the windows</dt><dd>1965 to 1980 MHz, 65 to 66 °C, power cap, not steady within 90.0\u202fs</dd>",
        "not steady</span>");
  }

  @Test
  void aWindowOfOneInferenceSaysSo() {
    assertThat(report(session(example.row(1, "dense", Precision.FLOAT32, CellStatus.MEASURED).measuredOncePerWindow())))
        .contains(", 1 inference</dd>");
  }

  @Test
  void aSeriesIsNamedByWhatVariesAndNothingElse() {
    assertThat(report(example.completeSession())).contains("<strong>cpu · exp-table · float32</strong>",
        "<strong>cpu · dense · float64</strong>");
  }

  @Test
  void aBackendThatChoosesAnewForEachSizeIsOneSeriesWhoseRowsTellTheChoice() {
    String page = report(session(example.choosing(1, "exp-table"), example.choosing(10, "dense")));

    assertThat(occurrences(page, "<tr class=\"series\">")).isEqualTo(1);
    assertThat(tableRow(page, "1")).contains("<td>kernel exp-table</td>");
    assertThat(tableRow(page, "10")).contains("<td>kernel dense</td>");
  }

  @Test
  void aRowThatCrashedIsNotPutIntoTheSeriesOfAnotherKernel() {
    String page = report(
        session(example.measured(1, "exp-table", Precision.FLOAT32), example.invalid(2, "the dense kernel crashed")));

    assertThat(page).contains("<strong>cpu · dense · float32</strong>", "<strong>cpu · exp-table · float32</strong>");
  }

  @Test
  void theLiteratureIsALineInTheDiagramsAndNeverARow() {
    String page = report(example.completeSession());

    assertThat(panel(page, "energy")).contains("\"y\":3.15E-8,\"label\":\"MP-AIMC chip, modelled by");
    assertThat(panel(page, "throughput")).contains("\"y\":2.0E7,\"label\":\"MP-AIMC chip, modelled by");
    assertThat(page.substring(page.indexOf("<table"), page.lastIndexOf("</table>"))).doesNotContain("MP-AIMC");
  }

  @Test
  void bothUseCasesOfThePaperStandInOneReportEachAgainstItsOwnSizeAndClaim() {
    String page = report(example.bothUseCases());

    assertThat(page).contains("Workload <code>nqs-rbm</code>", "Workload <code>svdd</code>");
    assertThat(panel(page, "energy")).contains("\"name\":\"alpha\"", "\"y\":3.15E-8");
    assertThat(panel(page, 2, "energy")).contains("\"name\":\"z\"", "\"ticks\":[5.0,8.0,13.0,21.0]",
        "\"y\":1.015E-7");
    assertThat(panel(page, 2, "throughput")).contains("\"name\":\"z\"", "\"y\":2.0E7");
  }

  @Test
  void aFigureWithoutAValueShowsItsReason() {
    QualityFigure figure = QualityFigure.withoutValue("signalEfficiency", "1", 1, "higher is better", "too few events");
    String page = report(session(example.row(4, "dense", Precision.FLOAT32, CellStatus.MEASURED)
        .withQuality(List.of(figure)).measured()));

    assertThat(tableRow(page, "4")).contains("<td>too few events</td>").doesNotContain("NaN");
  }

  @Test
  void ofManyFiguresTheTableShowsTheFirstFourAndTheCellAll() {
    String page = report(session(example.svdd(5, Precision.FLOAT32)));
    String table = page.substring(page.indexOf("<table class=\"results\""), page.indexOf("</table>"));

    assertThat(table).contains("four leptons area under curve").doesNotContain("efficiency at");
    assertThat(page).contains("12 further quality figures", "<td>charged higgs efficiency at1e4</td>",
        "<td>not resolvable with 5000 events</td>");
  }

  @Test
  void curvesOfAFamilyShareAFigureInWhichOneRowStandsForEachSize() {
    String page = report(example.bothUseCases());

    assertThat(occurrences(page, "id=\"workload-2-curves-1\"")).isEqualTo(1);
    assertThat(page).contains("<option value=\"0\">z = 5 · cpu · float32</option>",
        "<option value=\"3\" selected=\"selected\">z = 21 · cpu · float32</option>");
    assertThat(occurrences(page, "<option ")).isEqualTo(4);
    assertThat(occurrences(page, "data-series=\"workload-2-curves-1-c")).isEqualTo(4);
  }

  @Test
  void aPointThatALogarithmicAxisCannotShowIsLeftOut() {
    var curve = new QualityCurve("one", "family", new QualityCurve.Axis("x", true), new QualityCurve.Axis("y", false),
        List.of(new QualityCurve.Point(0, 0), new QualityCurve.Point(0.25, 0)));
    String page = report(session(example.row(4, "dense", Precision.FLOAT32, CellStatus.MEASURED)
        .withCurves(List.of(curve)).measured()));

    assertThat(page).contains("\"points\":[[0.25,0.0]]");
  }

  @Test
  void sessionsSideBySideAreToldApartThoughTheyBearTheSameName() {
    String page = report(session(example.measured(1, "dense", Precision.FLOAT32)),
        session(example.measured(1, "dense", Precision.FLOAT32)));

    assertThat(page).contains("<strong>A: nqs · cpu · float32</strong>", "<strong>B: nqs · cpu · float32</strong>");
  }

  @Test
  void anInterruptedSessionSaysHowFarItCame() {
    Results results = example.session("nqs", SessionState.INTERRUPTED, 24,
        List.of(example.measured(1, "dense", Precision.FLOAT32)));

    assertThat(report(results)).contains("interrupted</span>1 of 24 cells; joulemark run --resume");
  }

  @Test
  void aSessionWithoutAnyCellYetIsAPageAllTheSame() {
    assertThat(report(example.session("nqs", SessionState.RUNNING, 24, List.of())))
        .contains("No cell is finished yet.");
  }

  @Test
  void whereNothingCanBePlottedThePageSaysSo() {
    assertThat(report(session(example.skipped(1, "not here")))).contains("Nothing to plot")
        .doesNotContain("class=\"chart\"");
  }

  @Test
  void aFigureThatIsNoNumberIsCalledSoAndNotPlotted() {
    CellResult cell = example.row(1, "dense", Precision.FLOAT32, CellStatus.MEASURED)
        .with(ExampleResults.statistics(1e8, 1.1e8), ExampleResults.statistics(Double.NaN, Double.NaN))
        .withQuality(List.of(new QualityFigure("overlap", Double.NaN, null, "1", 1, "none"))).measured();
    String page = report(session(cell));

    assertThat(page).contains("not a number");
    assertThat(panels(page)).doesNotContain("NaN");
  }

  @Test
  void aFigureOverVirtualChipsShowsItsStandardDeviationAndTheWorstChip() {
    String page = report(session(example.programmedByChance(OVERLAPS)));

    assertThat(tableRow(page, "1").replace('\u202f', ' ')).contains("0.9931 ± 0.0012, worst 0.9919");
    assertThat(page).contains("the standard deviation over 3 virtual chips");
  }

  @Test
  void sessionsWithOtherNumbersOfVirtualChipsAreBothTold() {
    var two = new QualitySpread("overlap", 0.9931, 0.0017, 0.9919, List.of(0.9943, 0.9919));
    String page = report(session(example.programmedByChance(OVERLAPS)), session(example.programmedByChance(two)));

    assertThat(page).contains("the standard deviation over 2 or 3 virtual chips");
  }

  @Test
  void aSpreadTooSmallForSixDecimalsIsToldInPowersOfTen() {
    var errors = new QualitySpread("maxAbsoluteError", 2.4e-9, 1.5e-10, 2.55e-9, List.of(2.25e-9, 2.4e-9, 2.55e-9));

    assertThat(tableRow(report(session(example.programmedByChance(errors))), "1").replace('\u202f', ' '))
        .contains("2.40 × 10⁻⁹ ± 1.5 × 10⁻¹⁰, worst 2.55 × 10⁻⁹");
  }

  @Test
  void everyVirtualChipCanBeRead() {
    assertThat(report(session(example.programmedByChance(OVERLAPS)))).contains("Quality of each virtual chip.",
        "<td>1</td><td>0.994300</td>", "<td>2</td><td>0.991900</td>", "<td>3</td><td>0.993100</td>");
  }

  @Test
  void timesThatWereNotSteadyAreMarked() {
    CellResult cell = example.row(1, "dense", Precision.FLOAT32, CellStatus.MEASURED)
        .with(ExampleResults.statistics(1e8, 1.1e8), ExampleResults.statistics(1e-8, 0.9e-8)).measured(false);

    assertThat(report(session(cell))).contains("not steady");
  }

  @Test
  void nothingThatAResultSaysBecomesMarkup() {
    CellResult cell = example.invalid(1, HOSTILE, HOSTILE);
    CellResult figured = example.row(1, "dense", Precision.FLOAT32, CellStatus.MEASURED)
        .with(ExampleResults.statistics(1e8, 1.1e8), ExampleResults.statistics(1e-8, 0.9e-8))
        .withQuality(List.of(new QualityFigure(HOSTILE, 1, null, HOSTILE, 1, HOSTILE)))
        .withCurves(List.of(hostileCurve()))
        .on(HOSTILE).measured();
    String page = ownPart(report(example.session(HOSTILE, SessionState.COMPLETE, 2, List.of(cell, figured))));

    assertThat(page).doesNotContain("<img", "<script>alert").contains("&lt;img src=x onerror=alert(1)&gt;");
    assertThat(occurrences(page, "<script")).isEqualTo(4);
    assertThat(occurrences(page, "</script")).isEqualTo(4);
  }

  private static QualityCurve hostileCurve() {
    var axis = new QualityCurve.Axis(HOSTILE, false);
    return new QualityCurve(HOSTILE, HOSTILE, axis, axis, List.of(new QualityCurve.Point(1, 1)));
  }

  @Test
  void nothingInThePageIsLoadedFromElsewhere() {
    assertThat(ownPart(report(example.completeSession()))).doesNotContainPattern("https?://")
        .doesNotContainPattern("(?i)<(link|iframe|img|object|embed)\\b")
        .doesNotContainPattern("(?i)<script[^>]+src").doesNotContainPattern("(?i)@import|url\\(");
  }

  @Test
  void theBrowserIsToldToRefuseEverythingFromElsewhere() {
    assertThat(report(example.completeSession()))
        .containsPattern("Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            + "script-src 'sha256-[A-Za-z0-9+/=]{44}' 'sha256-[A-Za-z0-9+/=]{44}'\"");
  }

  @Test
  void theChartLibraryKeepsItsLicenceAndNotice() {
    assertThat(report(example.completeSession())).contains("Licensed to the Apache Software Foundation",
        "This product includes software developed at");
  }

  @Test
  void replacesAnOlderReportAndLeavesNothingElseBehind() throws IOException {
    Path file = folder.resolve("report.html");
    Files.writeString(file, "older");
    HtmlReport.write(List.of(example.completeSession()), file);

    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anInterruptedSessionStillGetsItsReport() {
    Path file = folder.resolve("report.html");
    Thread.currentThread().interrupt();
    HtmlReport.write(List.of(example.completeSession()), file);

    assertThat(Thread.interrupted()).as("the interrupt is left to the caller").isTrue();
    assertThat(file).exists();
  }

  @Test
  void aFolderThatIsNotThereIsOneClearLine() {
    Path file = folder.resolve("missing").resolve("report.html");

    assertThatThrownBy(() -> HtmlReport.write(List.of(example.completeSession()), file))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll(file.toString(), "there is no such file or folder")
        .hasMessageNotContaining("\n");
  }

  private Results session(CellResult... cells) {
    return example.session("nqs", SessionState.COMPLETE, cells.length, List.of(cells));
  }

  private String report(Results... sessions) {
    try {
      Path file = folder.resolve("page.html");
      HtmlReport.write(List.of(sessions), file);
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String ownPart(String page) {
    return page.replace(EChartsLibrary.script(), "");
  }

  private static String panels(String page) {
    int start = page.indexOf("id=\"panels\">");
    return page.substring(start, page.indexOf("</script>", start));
  }

  private static String panel(String page, String name) {
    return panel(page, 1, name);
  }

  private static String panel(String page, int workload, String name) {
    String panels = panels(page);
    int start = panels.indexOf("{\"id\":\"workload-" + workload + "-" + name);
    int end = panels.indexOf("{\"id\":\"workload", start + 1);
    return end < 0 ? panels.substring(start) : panels.substring(start, end);
  }

  private static String tableRow(String page, String size) {
    int start = page.indexOf("\">" + size + "</a></th>");
    return page.substring(start, page.indexOf("</tr>", start));
  }

  private static long occurrences(String page, String words) {
    return Pattern.compile(Pattern.quote(words)).matcher(page).results().count();
  }
}
