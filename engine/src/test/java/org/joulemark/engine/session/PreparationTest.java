package org.joulemark.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joulemark.api.Backend;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.api.Workload;
import org.joulemark.engine.Engine;
import org.joulemark.engine.EngineFactory;
import org.joulemark.engine.InferenceRequest;
import org.joulemark.engine.fixture.InProcessJobs;
import org.joulemark.engine.fixture.PluginJar;
import org.joulemark.engine.fixture.PreparedWorkload;
import org.joulemark.engine.fixture.ScriptedBackend;
import org.joulemark.engine.fixture.SilentListener;
import org.joulemark.engine.fixture.TestPlans;
import org.joulemark.engine.fixture.TinyWorkload;
import org.joulemark.engine.plan.BackendSelection;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.Selection;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.SessionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A workload is prepared before its cells. */
@Timeout(120)
@Tag("slow")
class PreparationTest {

  @TempDir
  Path folder;
  private PluginCatalog catalog;
  private Engine engine;
  private Path journal;
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void packPlugins() {
    Path plugins = folder.resolve("plugins");
    PluginJar.at(plugins.resolve("prepared").resolve("prepared.jar"))
        .classes(PreparedWorkload.class, TinyWorkload.class)
        .naming(Workload.class, PreparedWorkload.class.getName())
        .write();
    PluginJar.write(plugins, "tiny", Workload.class, TinyWorkload.class);
    PluginJar.write(plugins, "scripted", Backend.class, ScriptedBackend.class);
    catalog = PluginCatalog.load(PluginFolder.under(plugins));
    engine = InProcessJobs.engine(catalog);
    journal = folder.resolve("journal");
  }

  private Selection prepared(Map<String, List<String>> axes) {
    return new Selection("prepared", with(axes, "journal", List.of(journal.toString())));
  }

  private static Map<String, List<String>> with(Map<String, List<String>> axes, String name, List<String> values) {
    var extended = new TreeMap<>(axes);
    extended.put(name, values);
    return extended;
  }

  /** Modelled cells: there is nothing to measure, so that the preparation is all that takes time. */
  private static SessionPlan plan(Selection workload, Precision... precisions) {
    return new SessionPlan(
        "test", 7, List.of(workload),
        List.of(new BackendSelection("scripted", Map.of("act", List.of("modelled")), List.of())),
        List.of(),
        List.of(precisions), List.of(Boundary.RESIDENT), TestPlans.measurement(60));
  }

  private Results run(Selection workload) {
    return engine.run(plan(workload, Precision.FLOAT64), folder.resolve("session"), new Recorder());
  }

  private final class Recorder extends SilentListener {
    @Override
    public void preparationStarted(String workload, Map<String, String> settings) {
      heard.add("prepare " + workload + " hidden=" + settings.get("hidden"));
    }

    @Override
    public void preparationStep(int step, int steps, String state) {
      heard.add(step + "/" + steps + " " + state);
    }

    @Override
    public void cellStarted(Cell cell) {
      heard.add("cell");
    }
  }

  @Test
  void happensOnceForEachChoiceOfSettingsAndBeforeTheFirstCell() throws IOException {
    SessionPlan plan = plan(prepared(Map.of("hidden", List.of("1", "2"))), Precision.FLOAT64, Precision.ANALOG);

    Results results = engine.run(plan, folder.resolve("session"), new Recorder());

    assertThat(results.cells()).hasSize(4).extracting(CellResult::status).containsOnly(CellStatus.MODELLED);
    assertThat(Files.readAllLines(journal)).containsExactlyInAnyOrder("hidden 1", "hidden 2");
    assertThat(heard.subList(6, 10)).containsOnly("cell");
    assertThat(heard).containsSequence("prepare prepared hidden=2", "1/2 half", "2/2 whole");
  }

  @Test
  void isNotToldOfWhereAWorkloadHasNothingToPrepare() {
    run(new Selection("tiny", Map.of()));

    assertThat(heard).containsExactly("cell");
  }

  @Test
  void thatIsRefusedCostsItsOwnCellsOnly() {
    Results results = run(prepared(Map.of("preparation", List.of("refuses", "works"))));

    assertThat(results.session().state()).isEqualTo(SessionState.COMPLETE);
    assertThat(rows(results, "works")).extracting(CellResult::status).containsOnly(CellStatus.MODELLED);
    assertThat(rows(results, "refuses")).hasSize(1).allSatisfy(row -> {
      assertThat(row.status()).isEqualTo(CellStatus.INVALID);
      assertThat(row.reason()).isEqualTo("the weights cannot be cached: disk full; make room");
    });
  }

  @Test
  void thatCrashesIsPutIntoWords() {
    engine = EngineFactory.create(catalog);

    Results results = run(prepared(Map.of("preparation", List.of("crashes"))));

    assertThat(results.cells()).allSatisfy(row -> {
      assertThat(row.status()).isEqualTo(CellStatus.INVALID);
      assertThat(row.reason()).isEqualTo("the workload could not be prepared: the fork ended with exit value 7");
    });
  }

  @Test
  void isLeftOutWhereTheWorkloadIsUnavailableWhichItsCellsSay() {
    Results results = run(prepared(Map.of("preparation", List.of("unavailable"))));

    assertThat(journal).doesNotExist();
    assertThat(results.cells()).allSatisfy(row -> {
      assertThat(row.status()).isEqualTo(CellStatus.SKIPPED);
      assertThat(row.reason()).contains("no spins at hand");
    });
  }

  @Test
  void thatIsInterruptedEndsTheSession() {
    engine = EngineFactory.create(catalog);
    Thread session = Thread.currentThread();
    var interrupting = new SilentListener() {
      @Override
      public void preparationStep(int step, int steps, String state) {
        session.interrupt();
      }
    };

    Results stopped = engine.run(
        plan(prepared(Map.of("preparation", List.of("hangs"))), Precision.FLOAT64), folder.resolve("session"),
        interrupting);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(stopped.session().state()).isEqualTo(SessionState.INTERRUPTED);
    assertThat(stopped.cells()).isEmpty();
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void isNotRepeatedForRowsThatAResumedSessionHasAlready() throws IOException {
    run(prepared(Map.of()));
    heard.clear();
    Files.delete(journal);

    engine.resume(folder.resolve("session"), new Recorder());

    assertThat(heard).isEmpty();
    assertThat(journal).doesNotExist();
  }

  @Test
  void comesBeforeInferenceOverTheUsersRowsToo() throws InterruptedException, IOException {
    double[][] outputs = engine.infer(request("works"), (step, steps, state) -> heard.add(step + "/" + steps));

    assertThat(outputs).hasDimensions(8, 1);
    assertThat(heard).containsExactly("1/2", "2/2");
    assertThat(Files.readAllLines(journal)).containsExactly("hidden 1");
  }

  @Test
  void thatIsRefusedRefusesTheInference() {
    assertThatThrownBy(() -> engine.infer(request("refuses"), (_, _, _) -> {}))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("the weights cannot be cached: disk full; make room");
  }

  @Test
  void isNotAskedOfAWorkloadThatIsUnavailableAndTheInferenceSaysWhy() {
    assertThatThrownBy(() -> engine.infer(request("unavailable"), (step, steps, state) -> heard.add(state)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("workload 'prepared' is unavailable: no spins at hand");
    assertThat(heard).isEmpty();
    assertThat(journal).doesNotExist();
  }

  private InferenceRequest request(String preparation) {
    return new InferenceRequest(
        "prepared", Map.of("preparation", preparation, "journal", journal.toString()), "scripted", Map.of(),
        Precision.FLOAT64, 7, null);
  }

  private static List<CellResult> rows(Results results, String preparation) {
    return results.cells().stream().filter(row -> preparation.equals(row.workloadSettings().get("preparation")))
        .toList();
  }
}
