package org.joulemark.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.joulemark.api.Precision;
import org.joulemark.engine.fixture.InProcessJobs;
import org.joulemark.engine.fixture.ScriptedBackend;
import org.joulemark.engine.fixture.SilentListener;
import org.joulemark.engine.fixture.TestPlans;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.QualitySpread;
import org.joulemark.engine.results.Results;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backends whose error grows from seed to seed; float64 has a tolerance, analog has none. */
@Tag("slow")
class VirtualChipsTest {

  private static final Offset<Double> ROUNDING = within(1e-9);

  @TempDir
  static Path folder;
  private static Results results;

  @BeforeAll
  static void runTheSession() {
    var engine = InProcessJobs.engine(TestPlans.catalog(folder.resolve("plugins")));
    var plan =
        TestPlans.plan(
            Map.of(), Map.of("act", List.of("modelled", "modelled-drawn", "drawn")), Map.of(),
            List.of(Precision.FLOAT64, Precision.ANALOG), TestPlans.measurement(60));
    results = engine.run(plan, folder.resolve("session"), new SilentListener());
  }

  private static CellResult row(String act, Precision precision) {
    return results.cells().stream()
        .filter(cell -> Objects.equals(cell.backendSettings().get("act"), act) && cell.precision() == precision)
        .findFirst()
        .orElseThrow();
  }

  private static QualitySpread spread(String act) {
    return row(act, Precision.ANALOG).spreadOf("largestOutput").orElseThrow();
  }

  private static double rightFigure() {
    return row("modelled", Precision.ANALOG).quality().getFirst().value();
  }

  @Test
  void thereAreAsManyChipsAsThePlanAsksFor() {
    assertThat(spread("modelled-drawn").values()).hasSize(TestPlans.VIRTUAL_CHIPS);
  }

  @Test
  void eachChipIsProgrammedByTheNextSeed() {
    assertThat(spread("modelled-drawn").values().getFirst()).isCloseTo(rightFigure(), ROUNDING);
    assertThat(spread("modelled-drawn").values().getLast())
        .isCloseTo(rightFigure() + 2 * ScriptedBackend.ERROR_PER_SEED, ROUNDING);
  }

  @Test
  void theRowHasTheMeanAsItsFigure() {
    assertThat(row("modelled-drawn", Precision.ANALOG).quality().getFirst().value())
        .isCloseTo(rightFigure() + ScriptedBackend.ERROR_PER_SEED, ROUNDING);
  }

  @Test
  void theWorstChipIsTheFarthestFromTheBestValue() {
    assertThat(spread("modelled-drawn").worst()).isEqualTo(spread("modelled-drawn").values().getLast());
  }

  @Test
  void curvesAreThoseOfTheFirstChip() {
    assertThat(row("modelled-drawn", Precision.ANALOG).curves())
        .isEqualTo(row("modelled", Precision.ANALOG).curves());
  }

  @Test
  void theFirstChipThatMissesTheToleranceMakesTheRowInvalidByItsSeed() {
    CellResult row = row("modelled-drawn", Precision.FLOAT64);

    assertThat(row.status()).isEqualTo(CellStatus.INVALID);
    assertThat(row.reason()).startsWith("the virtual chip of seed 8: ").contains("float64 tolerance");
  }

  @Test
  void noChipIsProgrammedAfterTheFirstWrongOne() {
    assertThat(row("modelled-drawn", Precision.FLOAT64).qualitySpread().getFirst().values()).hasSize(2);
  }

  @Test
  void aDeterministicBackendHasNoSpread() {
    assertThat(row("modelled", Precision.ANALOG).qualitySpread()).isEmpty();
  }

  @Test
  void aMeasuredRowKeepsTheMeanOverItsChipsAfterTheWindows() {
    CellResult row = row("drawn", Precision.ANALOG);

    assertThat(row.status()).isEqualTo(CellStatus.MEASURED);
    assertThat(row.quality().getFirst().value()).isEqualTo(spread("drawn").mean());
  }
}
