package org.joulemark.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.engine.Engine;
import org.joulemark.engine.EngineFactory;
import org.joulemark.engine.fixture.InProcessJobs;
import org.joulemark.engine.fixture.SilentListener;
import org.joulemark.engine.fixture.TestPlans;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.PhaseRecord;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.SessionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that is stopped half-way, and what can still be had from it. */
@Tag("slow")
class InterruptionTest {

  @TempDir
  Path folder;
  private PluginCatalog catalog;
  private Engine engine;
  private Path session;

  @BeforeEach
  void packPlugins() {
    catalog = TestPlans.catalog(folder.resolve("plugins"));
    engine = InProcessJobs.engine(catalog);
    session = folder.resolve("session");
  }

  private static SessionPlan plan(String... acts) {
    return TestPlans.plan(Map.of(), Map.of("act", List.of(acts)), Map.of());
  }

  /** The other cell ends without a fork, so that the limit may be as short as it likes. */
  @Test
  void aForkThatHangsIsKilledAtItsLimitAndTheSessionGoesOn() {
    SessionPlan plan =
        TestPlans.plan(
            Map.of(), Map.of("act", List.of("hang", "no-flags")), Map.of(), List.of(Precision.FLOAT64),
            TestPlans.measurement(1));

    Results results = EngineFactory.create(catalog).run(plan, session, new SilentListener());

    assertThat(results.session().state()).isEqualTo(SessionState.COMPLETE);
    assertThat(results.cells()).extracting(CellResult::status).containsOnly(CellStatus.INVALID);
    assertThat(results.cells())
        .anySatisfy(row -> assertThat(row.reason()).contains("limit of 1 s", "cellLimitSeconds"))
        .anySatisfy(row -> assertThat(row.reason()).contains("the flags are lost"));
    assertThat(forks()).isEmpty();
  }

  @Test
  void anInterruptEndsTheForkAndKeepsWhatIsMeasured() throws Exception {
    Results results = runUntilTheHangingCell();

    assertThat(results.session().state()).isEqualTo(SessionState.INTERRUPTED);
    assertThat(results.cells()).allSatisfy(row -> assertThat(row.status()).isEqualTo(CellStatus.MODELLED));
    assertThat(forks()).isEmpty();
  }

  @Test
  void aForkThatCrashesKeepsItsPhases() {
    CellResult crashed =
        EngineFactory.create(catalog).run(plan("crash"), session, new SilentListener()).cells().getFirst();

    assertThat(crashed.phases()).extracting(PhaseRecord::phase).containsExactly("load", "compile", "verify");
    assertThat(crashed.phases()).isSortedAccordingTo(Comparator.comparingLong(PhaseRecord::startNanos));
    assertThat(crashed.phases())
        .allSatisfy(phase -> assertThat(phase.endNanos()).isGreaterThanOrEqualTo(phase.startNanos()));
  }

  @Test
  void aResumedSessionRepeatsNoFinishedCell() {
    int finishedBefore = runUntilTheSecondCell("modelled", "unavailable").cells().size();
    var started = new ArrayList<String>();

    Results results =
        engine.resume(
            session,
            new SilentListener() {
              @Override
              public void cellStarted(Cell cell) {
                started.add(cell.id());
              }
            });

    assertThat(results.session().state()).isEqualTo(SessionState.COMPLETE);
    assertThat(results.cells()).hasSize(2);
    assertThat(finishedBefore).isEqualTo(1);
    assertThat(started).hasSize(1);
  }

  @Test
  void aFolderThatHoldsASessionIsNotOverwritten() {
    engine.run(plan("modelled"), session, new SilentListener());

    assertThatThrownBy(() -> engine.run(plan("modelled"), session, new SilentListener()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("already holds a session", "--resume");
  }

  @Test
  void aSessionIsNotResumedWithOtherPlugins() throws IOException {
    engine.run(plan("modelled"), session, new SilentListener());
    Path plugins = folder.resolve("plugins");
    Files.copy(plugins.resolve("steady").resolve("steady.jar"), plugins.resolve("tiny").resolve("added.jar"));
    Files.delete(plugins.resolve("steady").resolve("steady.jar"));
    Files.delete(plugins.resolve("steady"));
    Engine changed = EngineFactory.create(PluginCatalog.load(PluginFolder.under(plugins)));

    assertThatThrownBy(() -> changed.resume(session, new SilentListener()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("plugins have changed");
  }

  @Test
  void aProbeThatIsNotThereStopsTheSessionBeforeAnythingIsMeasured() {
    SessionPlan plan = TestPlans.plan(Map.of(), Map.of(), Map.of("missing", List.of("true")));

    assertThatThrownBy(() -> engine.run(plan, session, new SilentListener()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("none of the session's probes can be had", "steady: no meter is connected");
    assertThat(session.resolve("results.json")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeMadeIsAClearError() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    assertThatThrownBy(() -> engine.run(plan("modelled"), file.resolve("session"), new SilentListener()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("cannot be written", "--out");
  }

  /** Interrupts the session as its second cell starts. */
  private Results runUntilTheSecondCell(String... acts) {
    Thread running = Thread.currentThread();
    var listener =
        new SilentListener() {
          private int cells;

          @Override
          public void cellStarted(Cell cell) {
            cells++;
            if (cells == 2) {
              running.interrupt();
            }
          }
        };
    Results stopped = engine.run(plan(acts), session, listener);
    assertThat(Thread.interrupted()).isTrue();
    return stopped;
  }

  /** Runs two cells in forks, one of which hangs, and interrupts the session once it does. */
  private Results runUntilTheHangingCell() throws Exception {
    var hanging = new CountDownLatch(1);
    var outcome = new CompletableFuture<Results>();
    var listener =
        new SilentListener() {
          @Override
          public void phaseStarted(Cell cell, String phase) {
            if (phase.equals("verify") && Objects.equals(cell.backendSettings().get("act"), "hang")) {
              hanging.countDown();
            }
          }
        };
    Engine forking = EngineFactory.create(catalog);
    Thread running =
        Thread.ofPlatform().start(() -> outcome.complete(forking.run(plan("modelled", "hang"), session, listener)));
    hanging.await();
    running.interrupt();
    return outcome.get();
  }

  private static List<ProcessHandle> forks() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }
}
