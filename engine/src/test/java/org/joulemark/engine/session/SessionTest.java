package org.joulemark.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.Precision;
import org.joulemark.api.Provenance;
import org.joulemark.api.PublishedCost;
import org.joulemark.engine.EngineFactory;
import org.joulemark.engine.fixture.InProcessJobs;
import org.joulemark.engine.fixture.SilentListener;
import org.joulemark.engine.fixture.TestPlans;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.SessionState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions over a backend that behaves and misbehaves in every way; what it does to a JVM, it does to a real fork. */
@Tag("slow")
class SessionTest {

  private static final List<String> ACTS =
      List.of("right", "wrong", "wrong-later", "modelled", "unavailable", "no-flags");

  /** What a JVM does not survive, what it must be started with, and what its log is to tell. */
  private static final List<String> ACTS_UPON_THE_JVM = List.of("throw", "crash", "rubbish", "bad-flag", "tell-flags");

  @TempDir
  static Path folder;
  private static PluginCatalog catalog;
  private static Results results;
  private static Results forked;

  @BeforeAll
  static void runTheSessions() {
    catalog = TestPlans.catalog(folder.resolve("plugins"));
    results = InProcessJobs.engine(catalog).run(plan(ACTS), folder.resolve("session"), new SilentListener());
    forked = EngineFactory.create(catalog).run(plan(ACTS_UPON_THE_JVM), folder.resolve("forked"), new SilentListener());
  }

  private static SessionPlan plan(List<String> acts) {
    return TestPlans.plan(Map.of("hidden", List.of("2")), Map.of("act", acts), Map.of());
  }

  private static CellResult row(String act) {
    return Stream.of(results, forked).flatMap(session -> session.cells().stream())
        .filter(cell -> Objects.equals(cell.backendSettings().get("act"), act))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyCellHasItsRow() {
    assertThat(results.session().state()).isEqualTo(SessionState.COMPLETE);
    assertThat(results.cells()).hasSize(ACTS.size());
    assertThat(forked.session().state()).isEqualTo(SessionState.COMPLETE);
    assertThat(forked.cells()).hasSize(ACTS_UPON_THE_JVM.size());
  }

  @Test
  void aRightBackendIsMeasuredWithAllRepetitions() {
    assertThat(row("right").reason()).isNull();
    assertThat(row("right").status()).isEqualTo(CellStatus.MEASURED);
    assertThat(Objects.requireNonNull(row("right").secondsPerSample()).repetitions()).hasSize(10);
    assertThat(row("right").backendChoices()).containsEntry("kernel", "scalar");
    assertThat(row("right").quality()).hasSize(1);
    assertThat(row("right").sizeSetting()).isEqualTo("hidden");
  }

  @Test
  void aRowTellsWhatIsPublishedOfItsSettings() {
    assertThat(row("right").publishedCosts()).containsExactly(new PublishedCost("an abacus", 2, 1, "example"));
  }

  @Test
  void rightOutputsHaveTheirCurvesButForThoseThatCannotBeDrawn() {
    assertThat(row("right").curves()).extracting("name").containsExactly("outputs");
    assertThat(row("right").curves().getFirst().points()).hasSize(2);
    assertThat(row("wrong").curves()).isEmpty();
  }

  @Test
  void throughputAndTimePerSampleAreEachOthersInverse() {
    double throughput = Objects.requireNonNull(row("right").throughputPerSecond()).repetitions().getFirst();
    double seconds = Objects.requireNonNull(row("right").secondsPerSample()).repetitions().getFirst();

    assertThat(throughput * seconds).isCloseTo(1, within(1e-9));
  }

  /**
   * Ten watts all the time give ten joules a second. The readings lie just outside the clock, and a neighbour on the
   * machine may come between them, so the quietest repetition tells.
   */
  @Test
  void joulesFollowFromPowerAndTime() {
    List<Double> joules = row("right").energy().getFirst().grossJoulesPerSample().repetitions();
    List<Double> seconds = Objects.requireNonNull(row("right").secondsPerSample()).repetitions();
    double watts =
        IntStream.range(0, joules.size())
            .mapToDouble(repetition -> joules.get(repetition) / seconds.get(repetition))
            .min()
            .orElseThrow();

    assertThat(watts).isBetween(9.99, 10.5);
  }

  @Test
  void nothingIsLeftOfAnIdleMachinesPowerNetOfIdle() {
    EnergyRecord energy = row("right").energy().getFirst();

    assertThat(energy.provenance()).isEqualTo(Provenance.ESTIMATED);
    assertThat(energy.idleWattsBefore()).isCloseTo(10, within(1e-6));
    assertThat(Math.abs(energy.netJoulesPerSample().mean())).isLessThan(1e-6 * energy.grossJoulesPerSample().mean());
  }

  @Test
  void wrongOutputsPublishNoEnergyAndNameTheWorstRow() {
    assertThat(row("wrong").status()).isEqualTo(CellStatus.INVALID);
    assertThat(row("wrong").reason()).contains("float64 tolerance in 8 of 8 rows", "worst is row");
    assertThat(row("wrong").energy()).isEmpty();
  }

  @Test
  void outputsThatGoWrongDuringTheWindowsAreCaught() {
    assertThat(row("wrong-later").status()).isEqualTo(CellStatus.INVALID);
    assertThat(row("wrong-later").reason()).contains("after the windows");
    assertThat(row("wrong-later").energy()).isEmpty();
  }

  @Test
  void anExceptionCostsItsOwnCellOnly() {
    assertThat(row("throw").status()).isEqualTo(CellStatus.INVALID);
    assertThat(row("throw").reason()).contains("the kernel lost its way");
  }

  @Test
  void theLogOfAForkHasTheStackTraceOfAPluginThatFailed() throws IOException {
    Path log = folder.resolve("forked").resolve("forks").resolve(row("throw").cell() + ".log");

    assertThat(Files.readString(log))
        .contains("SEVERE: a plugin failed", "IllegalStateException: the kernel lost its way", "at scripted//");
  }

  @Test
  void aCrashIsPutIntoWordsWithTheLastOutput() {
    assertThat(row("crash").status()).isEqualTo(CellStatus.INVALID);
    assertThat(row("crash").reason()).contains("crashed (SIGABRT)");
    assertThat(row("crash").lastOutput()).contains("about to crash");
  }

  @Test
  void rubbishInPlaceOfAnAnswerIsKeptButNotBelieved() {
    assertThat(row("rubbish").status()).isEqualTo(CellStatus.INVALID);
    assertThat(row("rubbish").reason()).contains("without an answer");
    assertThat(row("rubbish").lastOutput())
        .anySatisfy(line -> assertThat(line).contains("nonsense").doesNotContain("\u0007"));
  }

  @Test
  void modelledHardwareIsARowOfItsOwnKind() {
    assertThat(row("modelled").status()).isEqualTo(CellStatus.MODELLED);
    assertThat(Objects.requireNonNull(row("modelled").modelled()).joules()).isCloseTo(3e-8, within(1e-20));
    assertThat(row("modelled").energy()).isEmpty();
    assertThat(row("modelled").secondsPerSample()).isNull();
  }

  @Test
  void anUnavailableBackendIsSkippedWithItsReason() {
    assertThat(row("unavailable").status()).isEqualTo(CellStatus.SKIPPED);
    assertThat(row("unavailable").reason()).contains("plug it in");
  }

  @Test
  void aFlagThatTheJvmRefusesCostsItsOwnCellOnly() {
    assertThat(row("bad-flag").status()).isEqualTo(CellStatus.INVALID);
    assertThat(row("bad-flag").lastOutput()).anySatisfy(line -> assertThat(line).contains("NoSuchFlag"));
  }

  @Test
  void aBackendThatFailsWhenAskedForItsFlagsCostsItsOwnCellOnly() {
    assertThat(row("no-flags").status()).isEqualTo(CellStatus.INVALID);
    assertThat(row("no-flags").reason()).contains("backend 'scripted'", "the flags are lost");
  }

  @Test
  void aBackendGetsTheFlagsItAsksFor() {
    assertThat(row("tell-flags").status()).isEqualTo(CellStatus.MEASURED);
    assertThat(Objects.requireNonNull(row("tell-flags").jvm()).arguments()).contains("-Djoulemark.test.flag=given");
  }

  @Test
  void theRowSaysWhatItWasMeasuredWith() {
    assertThat(row("right").plugins()).extracting("id").containsExactly("tiny", "scripted", "steady");
    assertThat(row("right").plugins().getFirst().jarSha256().get("tiny.jar")).matches("[0-9a-f]{64}");
  }

  @Test
  void theSweepTellsWhatDecidedAndWhatItTried() {
    var sweep = Objects.requireNonNull(row("right").batchSweep());

    assertThat(sweep.decidedBy()).isEqualTo("steady/node");
    assertThat(sweep.trials()).extracting("batchRows").containsExactly(1, 4, 8);
  }

  @Test
  void theFileFollowsThePublishedSchema() throws IOException {
    try (var schemaText = Results.class.getResourceAsStream("joulemark-1.schema.json")) {
      var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
      var schema = registry.getSchema(
          new String(Objects.requireNonNull(schemaText).readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      String file = Files.readString(folder.resolve("session").resolve("results.json"));

      assertThat(schema.validate(file, InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void aPrecisionThatIsNotOfferedIsSkipped() {
    var engine = InProcessJobs.engine(catalog);
    var plan = TestPlans.plan(Map.of(), Map.of(), Map.of(), List.of(Precision.FLOAT32), TestPlans.measurement(60));

    CellResult row = engine.run(plan, folder.resolve("float32"), new SilentListener()).cells().getFirst();

    assertThat(row.status()).isEqualTo(CellStatus.SKIPPED);
    assertThat(row.reason()).contains("float32 is not offered; allowed: float64, analog");
  }

  @Test
  void anEnsembleIsEvaluatedMemberByMemberAndCombined() {
    var engine = InProcessJobs.engine(catalog);
    var plan = TestPlans.plan(Map.of("members", List.of("2")), Map.of(), Map.of());

    CellResult row = engine.run(plan, folder.resolve("ensemble"), new SilentListener()).cells().getFirst();

    assertThat(row.reason()).isNull();
    assertThat(row.status()).isEqualTo(CellStatus.MEASURED);
  }

  @Test
  void aCounterTooCoarseForTheLongestWindowMakesTheRowInvalidWithTheCure() {
    var engine = InProcessJobs.engine(catalog);
    var plan = TestPlans.plan(Map.of(), Map.of(), Map.of("stepJoules", List.of("0.1")));

    CellResult row = engine.run(plan, folder.resolve("coarse"), new SilentListener()).cells().getFirst();

    assertThat(row.status()).isEqualTo(CellStatus.INVALID);
    assertThat(row.reason()).contains("steady/node", "measurement.maximumWindowSeconds");
  }
}
