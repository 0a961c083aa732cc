package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.joulemark.api.Precision;
import org.joulemark.engine.results.CellResult;
import org.junit.jupiter.api.Test;

class ChipComparisonTest {

  private static final Map<String, String> DEFAULTS = Map.of();
  private static final String HERMES_IS_SILICON = "190 fJ per multiply-accumulate";

  private final ExampleResults example = new ExampleResults();
  private final ExampleChip chip = new ExampleChip(example);

  @Test
  void twoChipsStandSideBySide() {
    assertThat(table(constant(4), growing(4))).containsSubsequence("70.7\u202fnJ", "28.3\u202fnJ");
  }

  @Test
  void chipsAreComparedByTheRatioOfModelledToModelled() {
    assertThat(section(constant(4), growing(4))).contains("hermes2022 / kosters2022", ">modelled / modelled<",
        "<td>2.50</td>");
  }

  @Test
  void theOnlyRatioIsThatOfTheChips() {
    String section = section(constant(4), growing(4), example.measured(4, "dense", Precision.FLOAT32));

    assertThat(find("<th scope=\"col\">([^<]+ / [^<]+)<", section)).containsExactly("hermes2022 / kosters2022");
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
  void whereHermesIsAmongTheChipsItIsToldThatItIsSilicon() {
    assertThat(section(constant(4), growing(4))).contains(HERMES_IS_SILICON);
  }

  @Test
  void whereAChipHasTheConstantsOfHermesItIsToldToo() {
    assertThat(section(constant(4), chip.nqs("kosters2022-hermes", 4, DEFAULTS))).contains(HERMES_IS_SILICON);
  }

  @Test
  void whereHermesIsNotAmongThemNothingIsSaidOfIt() {
    assertThat(section(constant(4), chip.nqs("other", 4, DEFAULTS))).doesNotContain(HERMES_IS_SILICON);
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
