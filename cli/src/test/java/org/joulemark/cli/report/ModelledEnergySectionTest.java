package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.joulemark.api.Precision;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.junit.jupiter.api.Test;

class ModelledEnergySectionTest {

  private static final Map<String, String> DEFAULTS = Map.of();

  private final ExampleResults example = new ExampleResults();
  private final ExampleChip chip = new ExampleChip(example);

  @Test
  void aWorkloadWithoutModelledRowsHasNoSuchSection() {
    assertThat(section(example.measured(1, "dense", Precision.FLOAT32))).isEmpty();
  }

  @Test
  void headingAndCaptionsSayModelled() {
    assertThat(section(chip.nqs(ExampleChip.GROWING, 1, DEFAULTS))).contains(
        ">What the modelled energy is made of</h3>", "<strong>Modelled energy per inference, by component</strong>",
        "<caption>Modelled energy, latency and interval of one inference</caption>");
  }

  @Test
  void everyUnitSaysModelled() {
    List<String> units = find("<span class=\"unit\">([^<]+)</span>",
        section(chip.nqs(ExampleChip.GROWING, 1, DEFAULTS)));

    assertThat(units).isNotEmpty().allMatch(unit -> unit.endsWith(", modelled"));
  }

  @Test
  void thereIsAColumnForEachComponentThatOccursAndForNoOther() {
    assertThat(find("<th scope=\"col\">([^<]+)<", section(chip.nqs(ExampleChip.GROWING, 1, DEFAULTS))))
        .startsWith("series", "DAC", "crossbar", "ADC", "LDPU", "DPU", "link", "leakage", "unattributed", "total",
            "latency", "interval");
  }

  @Test
  void theFiguresOfALineAreNanojoules() {
    assertThat(find("<td>(?:<strong>)?([^<]+)<", table(chip.nqs(ExampleChip.GROWING, 1, DEFAULTS))))
        .startsWith("0.400", "12.2", "1.40", "0.700", "9.10", "0.120", "3.50", "\u22121.20", "26.2");
  }

  @Test
  void aCostThatDoesNotGrowIsOneLineForEverySize() {
    assertThat(lines(chip.nqs(ExampleChip.CONSTANT, 1, DEFAULTS), chip.nqs(ExampleChip.CONSTANT, 2, DEFAULTS)))
        .containsExactly("aimc · analog, every alpha");
  }

  @Test
  void aCostThatGrowsIsALineForEachSize() {
    assertThat(lines(chip.nqs(ExampleChip.GROWING, 1, DEFAULTS), chip.nqs(ExampleChip.GROWING, 2, DEFAULTS)))
        .containsExactly("aimc · analog, alpha = 1", "aimc · analog, alpha = 2");
  }

  @Test
  void aSizeThatDoesNotFitTheChipIsNoneOfEverySize() {
    CellResult tooLarge = example.row(4, "", Precision.ANALOG, CellStatus.SKIPPED).on("aimc")
        .withBackendSettings(Map.of("chip", ExampleChip.CONSTANT)).with("does not fit").build();

    assertThat(lines(chip.nqs(ExampleChip.CONSTANT, 1, DEFAULTS), chip.nqs(ExampleChip.CONSTANT, 2, DEFAULTS),
        tooLarge)).containsExactly("aimc · analog, alpha = 1, 2");
  }

  @Test
  void aSettingThatCostsNothingMakesNoLines() {
    assertThat(lines(drift("60"), drift("0"), drift("3600")))
        .containsExactly("aimc · driftSeconds 0, 60, 3600 · analog, alpha = 4");
  }

  @Test
  void ofManyValuesTheNumberIsTold() {
    List<CellResult> sweep = ExampleChip.DRIFTS.stream().map(this::drift).toList();

    assertThat(lines(sweep.toArray(CellResult[]::new)))
        .containsExactly("aimc · driftSeconds 5 values · analog, alpha = 4");
  }

  @Test
  void linesThatAreNotEveryCombinationAreNotToldAsIfTheyWere() {
    assertThat(lines(adc("0", "8"), adc("60", "9"), adc("0", "9"), adc("60", "10"), adc("60", "8")))
        .contains("aimc · adcBits 10 · driftSeconds 60 · analog, alpha = 4")
        .allMatch(line -> !line.contains("adcBits 8, 9"));
  }

  @Test
  void everySourceCanBeRead() {
    assertThat(section(chip.nqs(ExampleChip.CONSTANT, 1, DEFAULTS)))
        .contains("Table III, 70 mW over the interval", "total of the paper less its parts");
  }

  private CellResult drift(String seconds) {
    return chip.nqs(ExampleChip.CONSTANT, 4, Map.of("driftSeconds", seconds));
  }

  private CellResult adc(String seconds, String bits) {
    return chip.nqs(ExampleChip.CONSTANT, 4, Map.of("driftSeconds", seconds, "adcBits", bits));
  }

  private static List<String> lines(CellResult... cells) {
    return find("<th scope=\"row\">([^<]+)</th>", section(cells));
  }

  private static String table(CellResult... cells) {
    String section = section(cells);
    return section.substring(section.indexOf("<tbody>"), section.indexOf("</tbody>"));
  }

  private static String section(CellResult... cells) {
    return new ModelledEnergySection(ExampleWorkload.of(cells)).html().render();
  }

  private static List<String> find(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1)).toList();
  }
}
