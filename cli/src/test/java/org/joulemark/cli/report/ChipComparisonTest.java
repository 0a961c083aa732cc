package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.joulemark.api.Component;
import org.joulemark.api.CostItem;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Precision;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.junit.jupiter.api.Test;

class ChipComparisonTest {

  private static final Map<String, String> DEFAULTS = Map.of();

  private final ExampleResults example = new ExampleResults();
  private final ExampleChip chip = new ExampleChip(example);

  @Test
  void twoChipsStandSideBySide() {
    assertThat(table(constant(4), growing(4))).containsSubsequence("70.7\u202fnJ", "28.3\u202fnJ");
  }

  @Test
  void chipsAreComparedByTheRatioOfModelledToModelled() {
    assertThat(section(constant(4), growing(4))).contains("hermes2022 v1 / kosters2022 v1", ">modelled / modelled<",
        "<td>2.50</td>");
  }

  @Test
  void theOnlyRatioIsThatOfTheChips() {
    String section = section(constant(4), growing(4), example.measured(4, "dense", Precision.FLOAT32));

    assertThat(find("<th scope=\"col\">([^<]+ / [^<]+)<", section)).containsExactly("hermes2022 v1 / kosters2022 v1");
  }

  @Test
  void joulesOfWhatRanStandThereWithTheirOrigin() {
    assertThat(section(constant(4), growing(4), example.measured(4, "dense", Precision.FLOAT32)))
        .contains("least of what ran, by estimated-cpu/process", "J, gross, estimated");
  }

  @Test
  void ofWhatRanTheLeastOfTheSameNetworkIsShown() {
    String table = table(constant(4), growing(4), example.measured(4, "dense", Precision.FLOAT32),
        example.measured(4, "exp-table", Precision.FLOAT32),
        example.measured(1, "exp-table", Precision.FLOAT32, 1e-12));

    assertThat(find("<span class=\"unit\">([^<]+)</span>", table)).containsExactly("cpu · exp-table · float32");
  }

  @Test
  void thePublishedClaimIsToldAsModelled() {
    assertThat(section(constant(4))).contains("MP-AIMC chip, modelled by Kösters et al. 2023", "J, modelled, published",
        "<td>31.5\u202fnJ</td>");
  }

  @Test
  void oneChipWithoutAClaimIsNoComparison() {
    assertThat(new ChipComparison(ExampleWorkload.of(constant(4)), List.of()).html().render()).isEmpty();
  }

  @Test
  void aWorkloadThatOnlyRanIsNoComparison() {
    assertThat(section(example.measured(4, "dense", Precision.FLOAT32))).isEmpty();
  }

  @Test
  void whatTheModelsHaveToSayOfTheirFiguresIsTold() {
    assertThat(section(constant(4), growing(4))).contains(ExampleChip.ESTIMATES, ExampleChip.SILICON);
  }

  @Test
  void whatSeveralModelsHaveToSayIsToldOnce() {
    assertThat(section(constant(2), constant(4), growing(4)).split(Pattern.quote(ExampleChip.DPU_OF_THE_PAPER), -1))
        .hasSize(2);
  }

  @Test
  void whatOnlyAModelThatIsNotThereWouldSayIsNotTold() {
    assertThat(section(constant(4), chip.nqs("other", 4, DEFAULTS)))
        .contains(ExampleChip.ESTIMATES).doesNotContain(ExampleChip.SILICON);
  }

  @Test
  void hardwareIsComparedWhateverTheSettingIsCalledThatNamesIt() {
    assertThat(section(photonic("C-band"), photonic("O-band"))).contains("C-band v1 / O-band v1");
  }

  /** Of a backend whose hardware is named by a setting {@code mesh}. */
  private CellResult photonic(String mesh) {
    var cost = new ModelledCost(mesh + " v1", 1e-9, 1e-9,
        List.of(new CostItem(new Component("laser", "laser", "lasers"), 1, mesh.equals("C-band") ? 2e-12 : 1e-12, 1e-9,
            "example")),
        List.of());
    return example.row(4, mesh, Precision.ANALOG, CellStatus.MODELLED).on("photonic")
        .withBackendSettings(Map.of("mesh", mesh)).with(cost).build();
  }

  @Test
  void thereIsALineForEachNetwork() {
    assertThat(find("<tr><td>([^<]+)</td>", table(growing(10), constant(10), growing(2), constant(2))))
        .containsExactly("alpha = 2, aimc · analog", "alpha = 10, aimc · analog");
  }

  @Test
  void aSweepThatCostsNothingMakesNoLines() {
    assertThat(find("<tr><td>([^<]+)</td>", table(chip.driftSweep(10).toArray(CellResult[]::new))))
        .containsExactly("alpha = 10, aimc · driftSeconds 60, 3600, 86400, 2592000 · analog");
  }

  private CellResult constant(int alpha) {
    return chip.nqs(ExampleChip.CONSTANT, alpha, DEFAULTS);
  }

  private CellResult growing(int alpha) {
    return chip.nqs(ExampleChip.GROWING, alpha, DEFAULTS);
  }

  private static String table(CellResult... cells) {
    String section = section(cells);
    return section.substring(section.indexOf("<tbody>"));
  }

  private static String section(CellResult... cells) {
    WorkloadRows workload = ExampleWorkload.of(cells);
    return new ChipComparison(workload, Literature.about(workload)).html().render();
  }

  private static List<String> find(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1)).toList();
  }
}
