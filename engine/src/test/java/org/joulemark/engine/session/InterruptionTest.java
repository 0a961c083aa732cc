package org.joulemark.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.engine.Engine;
import org.joulemark.engine.EngineFactory;
import org.joulemark.engine.fixture.SilentListener;
import org.joulemark.engine.fixture.TestPlans;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.SessionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that is stopped half-way, and what can still be had from it. */
class InterruptionTest {

  private static final double SHORT_LIMIT_SECONDS = 10;

  @TempDir
  Path folder;
  private Engine engine;
  private Path session;

  @BeforeEach
  void packPlugins() {
    engine = EngineFactory.create(TestPlans.catalog(folder.resolve("plugins")));
    session = folder.resolve("session");
  }

  private static SessionPlan plan(String... acts) {
    return TestPlans.plan(
        Map.of(), Map.of("act", List.of(acts)), Map.of(), List.of(Precision.FLOAT64),
        TestPlans.measurement(SHORT_LIMIT_SECONDS));
  }

  @Test
  void aForkThatHangsIsKilledAtItsLimitAndTheSessionGoesOn() {
    Results results = engine.run(plan("hang", "modelled"), session, new SilentListener());

    assertThat(results.session().state()).isEqualTo(SessionState.COMPLETE);
    assertThat(results.cells()).extracting(CellResult::status).containsExactlyInAnyOrder(CellStatus.INVALID,
        CellStatus.MODELLED);
    assertThat(results.cells())
        .anySatisfy(row -> assertThat(row.reason()).contains("limit of 10 s", "cellLimitSeconds"));
    assertThat(forks()).isEmpty();
  }

  @Test
  void anInterruptEndsTheForkAndKeepsWhatIsMeasured() throws Exception {
    Results results = runUntilTheHangingCell();

    assertThat(results.session().state()).isEqualTo(SessionState.INTERRUPTED);
    assertThat(results.cells()).allSatisfy(row -> assertThat(row.status()).isEqualTo(CellStatus.MEASURED));
    assertThat(forks()).isEmpty();
  }

  @Test
  void aResumedSessionRepeatsNoFinishedCell() throws Exception {
    int measuredBefore = runUntilTheHangingCell().cells().size();
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
    assertThat(started).hasSize(2 - measuredBefore);
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

  /** Runs two cells, one of which hangs at its first attempt, and interrupts the session once it does. */
  private Results runUntilTheHangingCell() throws Exception {
    var hanging = new CountDownLatch(1);
    var outcome = new CompletableFuture<Results>();
    var listener =
        new SilentListener() {
          @Override
          public void phaseStarted(Cell cell, String phase) {
            if (phase.equals("verify") && Objects.equals(cell.backendSettings().get("act"), "hang-once")) {
              hanging.countDown();
            }
          }
        };
    var limited = TestPlans.plan(Map.of(),
        Map.of("act", List.of("right", "hang-once"), "marker",
            List.of(folder.resolve("hung").toString())),
        Map.of(),
        List.of(Precision.FLOAT64), TestPlans.measurement(20));
    Thread running = Thread.ofPlatform().start(() -> outcome.complete(engine.run(limited, session, listener)));
    hanging.await();
    running.interrupt();
    return outcome.get();
  }

  private static List<ProcessHandle> forks() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }
}
