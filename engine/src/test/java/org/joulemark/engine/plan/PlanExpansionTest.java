package org.joulemark.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.engine.fixture.TestPlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanExpansionTest {

  @TempDir
  Path plugins;
  private PlanExpansion expansion;

  @BeforeEach
  void openCatalog() {
    expansion = new PlanExpansion(TestPlans.catalog(plugins));
  }

  private static SessionPlan sweep(long seed, List<String> hidden) {
    SessionPlan plan = TestPlans.plan(Map.of("hidden", hidden), Map.of("act", List.of("right", "wrong")), Map.of());
    return new SessionPlan(
        plan.name(), seed, plan.workloads(), plan.backends(), plan.probes(),
        List.of(Precision.FLOAT32, Precision.FLOAT64), List.of(Boundary.HOST, Boundary.RESIDENT), plan.measurement());
  }

  @Test
  void everyListIsAnAxisOfTheProduct() {
    assertThat(expansion.expand(sweep(1, List.of("1", "2")))).hasSize(2 * 2 * 2 * 2);
  }

  @Test
  void everyCellHasAnIdOfItsOwnAndItsDefaultsFilledIn() {
    List<Cell> cells = expansion.expand(sweep(1, List.of("1", "2")));

    assertThat(cells).extracting(Cell::id).doesNotHaveDuplicates();
    assertThat(cells).allSatisfy(cell -> assertThat(cell.workloadSettings()).containsEntry("members", "1"));
  }

  @Test
  void theSameSeedGivesTheSameOrder() {
    assertThat(expansion.expand(sweep(5, List.of("1", "2")))).isEqualTo(expansion.expand(sweep(5, List.of("1", "2"))));
  }

  @Test
  void anotherSeedGivesTheSameCellsInAnotherOrder() {
    List<Cell> one = expansion.expand(sweep(5, List.of("1", "2")));
    List<Cell> other = expansion.expand(sweep(6, List.of("1", "2")));

    assertThat(new HashSet<>(other)).isEqualTo(new HashSet<>(one));
    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void anUnknownKeyNamesThePluginAndWhatItAllows() {
    SessionPlan plan = TestPlans.plan(Map.of("hiden", List.of("1")), Map.of(), Map.of());

    assertThatThrownBy(() -> expansion.expand(plan))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("workload tiny", "'hiden'", "hidden, members");
  }

  @Test
  void aValueOutOfRangeNamesTheRange() {
    assertThatThrownBy(() -> expansion.expand(sweep(1, List.of("3"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("hidden", "'3'", "from 1 to 2");
  }

  private static SessionPlan withPrecisionsOfTheBackend(SessionPlan plan, Precision... precisions) {
    List<BackendSelection> backends = plan.backends().stream()
        .map(backend -> new BackendSelection(backend.id(), backend.axes(), List.of(precisions)))
        .toList();
    return new SessionPlan(
        plan.name(), plan.seed(), plan.workloads(), backends, plan.probes(), plan.precisions(), plan.boundaries(),
        plan.measurement());
  }

  @Test
  void aBackendsOwnPrecisionsTakeThePlaceOfTheSessions() {
    SessionPlan plan = withPrecisionsOfTheBackend(sweep(1, List.of("1")), Precision.ANALOG);

    assertThat(expansion.expand(plan)).extracting(Cell::precision).hasSize(2 * 2).containsOnly(Precision.ANALOG);
  }

  /** A session is resumed by the ids of its cells. */
  @Test
  void cellsAreTheSameWhetherTheSessionOrItsBackendNamesThePrecisions() {
    SessionPlan plan = sweep(1, List.of("1", "2"));

    assertThat(expansion.expand(withPrecisionsOfTheBackend(plan, Precision.FLOAT32, Precision.FLOAT64)))
        .isEqualTo(expansion.expand(plan));
  }

  @Test
  void cellsAreNumberedByWorkloadThenBackendThenPrecisionThenBoundary() {
    assertThat(expansion.expand(sweep(1, List.of("1", "2")))).extracting(Cell::id)
        .contains(
            "001-tiny-scripted-float32-host", "002-tiny-scripted-float32-resident", "003-tiny-scripted-float64-host",
            "016-tiny-scripted-float64-resident");
  }
}
