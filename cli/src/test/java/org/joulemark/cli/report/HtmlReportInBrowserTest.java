package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.Precision;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.SessionState;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reader's browser makes of the page; the diagrams are drawings, so their marks can be counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class HtmlReportInBrowserTest {

  private static final String NO_BROWSER =
      "SKIPPED: the report is not checked in a browser, for neither chromium nor google-chrome is on the PATH;"
          + " on Debian: apt-get install chromium";
  private static final int DESKTOP = 1280;
  /** Strokes and gaps, as SVG has them. */
  private static final String DASHED = "6,4";
  private static final int SERIES = 4;
  private static final int SIZES = 6;

  private static final int TABLET = 800;
  private static final int TELEPHONE = 400;

  /** A page of a report and the window it is shown in. */
  enum View {
    COMPLETE(DESKTOP), BOTH_USE_CASES(DESKTOP), BOTH_USE_CASES_NARROW(TELEPHONE), MODELLED(DESKTOP), MODELLED_NARROW(
        TELEPHONE),
    EVERY_KIND(DESKTOP), EVERY_KIND_NARROWER(TABLET), EVERY_KIND_NARROW(TELEPHONE), NO_FIGURES(DESKTOP), REPLAYED(
        DESKTOP);

    private final int width;

    View(int width) {
      this.width = width;
    }

    String file() {
      return name() + ".html";
    }

    String frame() {
      return "<iframe name='%s' src='%s' width='%d' height='900'></iframe>".formatted(name(), file(), width);
    }
  }

  private final ExampleResults example = new ExampleResults();
  /** All looked at in one go, for starting a browser takes its time. */
  private final JsonNode views;
  private final JsonNode completePage;

  HtmlReportInBrowserTest(@TempDir Path folder) {
    Optional<Path> installed = Chromium.installed();
    if (installed.isEmpty()) {
      // Surefire counts what is skipped and keeps the reason to itself.
      System.err.println(NO_BROWSER);
    }
    Assumptions.assumeTrue(installed.isPresent(), NO_BROWSER);
    this.views = observe(new Chromium(installed.orElseThrow(), folder));
    this.completePage = page(View.COMPLETE);
  }

  @Test
  void everyDiagramIsDrawn() {
    assertThat(completePage.path("drawings").asInt()).isEqualTo(4);
  }

  @Test
  void everyEstimatedEnergyIsAHollowMark() {
    assertThat(completePage.path("hollowEnergyMarks").asInt()).isEqualTo(SERIES * SIZES);
    assertThat(completePage.path("filledEnergyMarks").asInt()).isZero();
  }

  @Test
  void estimatedJoulesAreJoinedByDashedLines() {
    assertThat(dashes(View.COMPLETE, "energy")).hasSize(SERIES).containsOnly(DASHED);
  }

  @Test
  void replayedJoulesAreJoinedByDashedLinesAsTheLegendSays() {
    assertThat(dashes(View.REPLAYED, "energy")).containsExactly(DASHED);
  }

  @Test
  void whatWasMeasuredIsJoinedBySolidLines() {
    assertThat(dashes(View.REPLAYED, "throughput")).isEmpty();
  }

  private List<String> dashes(View view, String panel) {
    return page(view).path("dashes").path(panel).valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void everyMeasuredThroughputIsAFilledMark() {
    assertThat(completePage.path("filledThroughputMarks").asInt())
        .isEqualTo(SERIES * SIZES);
  }

  @Test
  void theEnergyAxisIsLogarithmicAndHasUnits() {
    List<String> labels = completePage.path("energyAxis").valueStream()
        .map(JsonNode::asString).toList();

    assertThat(labels).containsSubsequence("10\u202fnJ", "100\u202fnJ", "1\u202fµJ", "10\u202fµJ");
  }

  @Test
  void theLegendHidesASeries() {
    assertThat(completePage.path("energyMarksWithoutFirstSeries").asInt())
        .isEqualTo((SERIES - 1) * SIZES);
  }

  @Test
  void theCurvesOfOneRowAreDrawnAndTheReaderMayChooseAnother() {
    JsonNode page = page(View.BOTH_USE_CASES);

    assertThat(page.path("drawings").asInt()).isEqualTo(9);
    assertThat(page.path("curves").size()).isEqualTo(ExampleResults.SIGNALS.size());
    assertThat(page.path("curvesOfTheFirstChoice").size()).isEqualTo(ExampleResults.SIGNALS.size());
    assertThat(page.path("curvesOfTheFirstChoice")).isNotEqualTo(page.path("curves"));
  }

  @ParameterizedTest
  @EnumSource
  void noPageIsWiderThanItsWindow(View view) {
    assertThat(page(view).path("overflowPixels").asInt(-1)).isZero();
  }

  @Test
  void aPageWithRowsOfEveryKindIsDrawnWithoutAComplaint() {
    JsonNode page = page(View.EVERY_KIND);

    assertThat(page.path("drawings").asInt()).isEqualTo(4);
    assertThat(page.path("tableRows").asInt()).isEqualTo(4);
  }

  @Test
  void everyDiagramOfModelledHardwareIsDrawn() {
    assertThat(page(View.MODELLED).path("drawings").asInt()).isEqualTo(13);
  }

  @Test
  void aPageWithoutFiguresIsShownWithoutAComplaint() {
    JsonNode page = page(View.NO_FIGURES);

    assertThat(page.path("drawings").asInt()).isZero();
    assertThat(page.path("tableRows").asInt()).isEqualTo(1);
  }

  private JsonNode page(View view) {
    return views.path(view.name());
  }

  private Results results(View view) {
    return switch (view) {
      case COMPLETE -> example.completeSession();
      case BOTH_USE_CASES, BOTH_USE_CASES_NARROW -> example.bothUseCases();
      case MODELLED, MODELLED_NARROW -> example.withModelledChips();
      case REPLAYED -> example.replayedSession();
      case EVERY_KIND, EVERY_KIND_NARROWER, EVERY_KIND_NARROW -> everythingAtOnce();
      case NO_FIGURES -> example.session("nqs", SessionState.COMPLETE, 1, List.of(example.skipped(1, "no")));
    };
  }

  private Results everythingAtOnce() {
    String longWord = "a-reason-that-never-comes-to-its-end".repeat(20);
    List<CellResult> cells = List.of(example.measured(4, "dense", Precision.FLOAT32), example.modelled(4),
        example.skipped(1, longWord), example.invalid(2, "</script><b>bold</b>", longWord));
    return example.session("nqs", SessionState.INTERRUPTED, 24, cells);
  }

  private JsonNode observe(Chromium browser) {
    try {
      for (View view : View.values()) {
        HtmlReport.write(List.of(results(view)), browser.folder().resolve(view.file()));
      }
      String frames = Stream.of(View.values()).map(View::frame).collect(Collectors.joining("\n"));
      Path observer = browser.folder().resolve("observer.html");
      Files.writeString(observer, resource("observer.html").replace("{{frames}}", frames));
      Chromium.Visit visit = browser.visit(observer);
      assertThat(visit.console()).as("what the browser complained of").isEmpty();
      return JsonMapper.shared().readTree(facts(visit.document()));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static String facts(String document) {
    Matcher facts = Pattern.compile("<pre id=\"facts\">(.+?)</pre>").matcher(document);
    assertThat(facts.find()).as("the observer saw the report: " + document).isTrue();
    return facts.group(1);
  }

  private static String resource(String name) throws IOException {
    try (InputStream resource = Objects.requireNonNull(HtmlReportInBrowserTest.class.getResourceAsStream(name), name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
