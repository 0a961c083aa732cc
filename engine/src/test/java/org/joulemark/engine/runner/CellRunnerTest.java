package org.joulemark.engine.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joulemark.api.Progress;
import org.joulemark.engine.EngineFactory;
import org.joulemark.engine.cell.PhaseStart;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.cell.RowDraft;
import org.joulemark.engine.fixture.SilentListener;
import org.joulemark.engine.fixture.TestPlans;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.HostRecord;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.results.Results;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session whose cells run on another machine, by a runner that is bound from outside. */
class CellRunnerTest {

  private static final HostRecord NODE = new HostRecord("Linux 6.1", "aarch64", null, 288, 1L << 38, null, null);
  private static final MissingEnergy NO_WATTMETER =
      new MissingEnergy("steady", null, "the node has no wattmeter; ask for another");

  @TempDir
  Path folder;

  private final List<String> run = new ArrayList<>();
  private Results results;

  @BeforeEach
  void runTheSession() {
    PluginCatalog catalog = TestPlans.catalog(folder.resolve("plugins"));
    var engine =
        EngineFactory.create(catalog, List.of(binder -> binder.bind(CellRunner.class).toInstance(new Elsewhere())));
    SessionPlan plan = TestPlans.plan(Map.of("hidden", List.of("1", "2")), Map.of(), Map.of());
    results = engine.run(plan, folder.resolve("session"), new SilentListener());
  }

  /** Of another machine, whose one probe is missing. */
  private final class Elsewhere implements CellRunner {

    @Override
    public ProbesAtHand probes(SessionPlan plan) {
      return new ProbesAtHand(List.of(), List.of(NO_WATTMETER), false);
    }

    @Override
    public Optional<Preparation.Failure> prepare(Preparation preparation, Path log, Progress progress) {
      return Optional.empty();
    }

    @Override
    public CellResult run(RunningSession session, Cell cell, Consumer<? super PhaseStart> listener) {
      run.add(cell.id());
      MeasureCell job = session.job(cell, List.of());
      var row = new RowDraft(job.requestOn(NODE));
      row.missingEnergy(job.probes().missing());
      return row.skipped("the node's queue is closed");
    }
  }

  @Test
  void runsEveryCell() {
    assertThat(run).hasSize(2).isEqualTo(results.cells().stream().map(CellResult::cell).toList());
  }

  @Test
  void tellsEachRowsMachineWhileTheSessionsIsTheOneThatPlannedIt() {
    assertThat(results.cells()).extracting(CellResult::host).containsOnly(NODE);
    assertThat(results.session().host()).isEqualTo(HostInspection.inspect());
  }

  @Test
  void tellsWhatProbesThereAre() {
    assertThat(results.cells()).extracting(CellResult::missingEnergy).containsOnly(List.of(NO_WATTMETER));
  }
}
