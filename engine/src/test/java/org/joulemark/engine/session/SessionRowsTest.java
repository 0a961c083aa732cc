package org.joulemark.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Workload;
import org.joulemark.engine.Engine;
import org.joulemark.engine.fixture.InProcessJobs;
import org.joulemark.engine.fixture.PluginJar;
import org.joulemark.engine.fixture.SilentListener;
import org.joulemark.engine.fixture.TestPlans;
import org.joulemark.engine.fixture.TinyWorkload;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.ResultsStore;
import org.joulemark.engine.results.SessionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are a file each, and the results are made of them; the cells here are modelled, so that nothing takes time. */
@Tag("slow")
class SessionRowsTest {

  @TempDir
  Path folder;

  private final ResultsStore store = new ResultsStore(Json.mapper());
  private final List<String> started = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private Engine engine;
  private Path session;

  @BeforeEach
  void createTheEngine() {
    engine = InProcessJobs.engine(TestPlans.catalog(folder.resolve("plugins")));
    session = folder.resolve("session");
  }

  private static SessionPlan plan() {
    return TestPlans.plan(Map.of("hidden", List.of("1", "2")), Map.of("act", List.of("modelled")), Map.of());
  }

  private class Recorder extends SilentListener {
    @Override
    public void rowUnreadable(String line) {
      unreadable.add(line);
    }

    @Override
    public void cellStarted(Cell cell) {
      started.add(cell.id());
    }
  }

  private Results run() {
    return engine.run(plan(), session, new SilentListener());
  }

  private Results resume() {
    return engine.resume(session, new Recorder());
  }

  private Path file(String cell) {
    return session.resolve("cells").resolve(cell + ".json");
  }

  @Test
  void areFilesNamedAfterTheirCells() {
    Results results = run();

    assertThat(results.cells()).hasSize(2).allSatisfy(
        row -> assertThat(Json.mapper().readValue(file(row.cell()).toFile(), CellResult.class)).isEqualTo(row));
  }

  @Test
  void areInTheResultsAsSoonAsTheyAreThere() {
    var saved = new ArrayList<Integer>();

    engine.run(plan(), session, new SilentListener() {
      @Override
      public void cellFinished(CellResult result) {
        saved.add(store.read(session).cells().size());
      }
    });

    assertThat(saved).containsExactly(1, 2);
  }

  @Test
  void joinFromElsewhereInTheOrderOfThePlan() throws IOException {
    Results whole = run();
    Path elsewhere = Files.move(file(whole.cells().getFirst().cell()), folder.resolve("elsewhere.json"));
    store.write(new Results(Results.SCHEMA, whole.session().ended(SessionState.INTERRUPTED, null), List.of()), session);
    Files.move(elsewhere, file(whole.cells().getFirst().cell()));

    Results joined = resume();

    assertThat(started).isEmpty();
    assertThat(joined.cells()).isEqualTo(whole.cells());
    assertThat(store.read(session).cells()).isEqualTo(whole.cells());
  }

  @Test
  void thatAreDamagedCostTheirOwnCellAndAreNamedWithTheirLine() throws IOException {
    Results whole = run();
    String cell = whole.cells().getLast().cell();
    Files.writeString(file(cell), "{\n \"cell\": \"" + cell + "\",\n nonsense\n}");

    Results mended = resume();

    assertThat(unreadable).singleElement().asString()
        .startsWith(file(cell) + ", line 3, is no row (")
        .endsWith("; its cell is measured again")
        .hasLineCount(1);
    assertThat(started).containsExactly(cell);
    assertThat(mended.cells()).extracting(CellResult::cell)
        .isEqualTo(whole.cells().stream().map(CellResult::cell).toList());
  }

  @Test
  void areOneForEachCell() throws IOException {
    List<CellResult> rows = run().cells();
    Files.copy(file(rows.getFirst().cell()), folder.resolve("copy"));
    Files.delete(file(rows.getLast().cell()));
    Files.copy(folder.resolve("copy"), file(rows.getLast().cell()));

    assertThatThrownBy(this::resume)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(
            file(rows.getLast().cell()).toString(), "holds a row of cell " + rows.getFirst().cell(), "one row");
  }

  @Test
  void ofNoCellOfTheSessionAreRefused() throws IOException {
    CellResult row = run().cells().getFirst();
    Files.copy(file(row.cell()), file("copy"));

    assertThatThrownBy(this::resume)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(file("copy").toString(), "named after no cell");
  }

  @Test
  void ofAnotherSessionAreRefused() throws IOException {
    CellResult row = run().cells().getFirst();
    Path file = file(row.cell());
    Files.writeString(file, Files.readString(file).replaceFirst("\"seed\" : 7", "\"seed\" : 8"));

    assertThatThrownBy(this::resume)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(file.toString(), "another session");
  }

  @Test
  void nameTheirPluginsAsTheseWereHashedOnceWhenTheSessionBegan() {
    Results results = engine.run(plan(), session, new SilentListener() {
      @Override
      public void cellStarted(Cell cell) {
        touch(folder.resolve("plugins").resolve("tiny").resolve("tiny.jar"));
      }
    });

    assertThat(results.session().plugins()).containsAll(results.cells().getLast().plugins());
  }

  /** The same plugin in another jar. */
  private static void touch(Path jar) {
    try {
      Files.delete(jar);
      PluginJar.at(jar).classes(TinyWorkload.class).naming(Workload.class, TinyWorkload.class.getName())
          .entry("touched", new byte[0])
          .write();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
