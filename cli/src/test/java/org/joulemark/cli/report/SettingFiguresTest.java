package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.joulemark.api.Precision;
import org.joulemark.api.QualityFigure;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.junit.jupiter.api.Test;

class SettingFiguresTest {

  private final ExampleResults example = new ExampleResults();
  private final ExampleChip chip = new ExampleChip(example);

  @Test
  void whereNoSettingVariesThereIsNoFigure() {
    assertThat(panels(drift("0"), chip.nqs(ExampleChip.CONSTANT, 10, Map.of("driftSeconds", "0")))).isEmpty();
  }

  @Test
  void aSettingOfWordsHasNoFigure() {
    assertThat(panels(chip.nqs(ExampleChip.CONSTANT, 4, Map.of("utilisation", "actual")),
        chip.nqs(ExampleChip.CONSTANT, 4, Map.of("utilisation", "full-load")))).isEmpty();
  }

  @Test
  void aSettingThatVariesOnlyTogetherWithAnotherHasNoFigure() {
    assertThat(panels(chip.nqs(ExampleChip.CONSTANT, 4, Map.of("driftSeconds", "0")),
        chip.nqs(ExampleChip.GROWING, 4, Map.of("driftSeconds", "60")))).isEmpty();
  }

  @Test
  void aSettingOfWhatRanHasNoFigure() {
    assertThat(panels(threads("1"), threads("2"))).isEmpty();
  }

  @Test
  void theFirstTwoQualityFiguresHaveAPanelEach() {
    assertThat(panels(drift("0"), drift("60"))).extracting(Panel::title)
        .containsExactly("overlap against driftSeconds", "energy per site against driftSeconds");
  }

  @Test
  void everyPanelSaysModelled() {
    assertThat(panels(bits("6"), bits("8"))).extracting(Panel::note).allMatch(note -> note.contains("modelled"));
  }

  @Test
  void everyPointSaysModelled() {
    assertThat(panels(bits("6"), bits("8"))).flatExtracting(Panel::curves).flatExtracting(Panel.Curve::points)
        .extracting(point -> point.text().getLast()).hasSize(6).allMatch(text -> text.endsWith(", modelled"));
  }

  @Test
  void aPointIsTheMeanOverVirtualChips() {
    CellResult row = drift("0");

    assertThat(firstPoint(row).y()).isEqualTo(row.qualitySpread().getFirst().mean());
  }

  @Test
  void theBarIsOneStandardDeviationToEitherSide() {
    CellResult row = drift("0");
    Panel.Point point = firstPoint(row);

    assertThat(Stream.of(point.low(), point.high()).mapToDouble(end -> Math.abs(end - point.y())).toArray())
        .containsExactly(new double[]{deviation(row), deviation(row)}, Offset.offset(1e-12));
  }

  @Test
  void theCrossIsTheWorstChip() {
    CellResult row = drift("0");

    assertThat(firstPoint(row).worst()).isEqualTo(row.qualitySpread().getFirst().worst());
  }

  @Test
  void aFigureWithoutSpreadHasNeitherBarNorCross() {
    Panel.Point point = panels(withoutSpread("0", 0.97), withoutSpread("60", 0.95)).getFirst().curves().getFirst()
        .points().getFirst();

    assertThat(Stream.of(point.low(), point.high(), point.worst())).containsOnlyNulls();
  }

  @Test
  void eachCombinationOfAllElseIsALine() {
    assertThat(panels(chip.driftSweep(10).toArray(CellResult[]::new)).getFirst().curves()).hasSize(2);
  }

  @Test
  void theEnergyHasAPanelWhereItMovesWithTheSetting() {
    assertThat(panels(bits("6"), bits("8"))).extracting(Panel::title)
        .contains("Energy per inference against adcBits");
  }

  @Test
  void theEnergyHasNoPanelWhereItDoesNotMove() {
    assertThat(panels(drift("0"), drift("60"))).extracting(Panel::title)
        .doesNotContain("Energy per inference against driftSeconds");
  }

  private CellResult drift(String seconds) {
    return chip.nqs(ExampleChip.CONSTANT, 4, Map.of("driftSeconds", seconds));
  }

  private CellResult bits(String bits) {
    return chip.nqs(ExampleChip.CONSTANT, 4, Map.of("adcBits", bits));
  }

  private CellResult threads(String threads) {
    return example.row(4, "dense", Precision.FLOAT32, CellStatus.MEASURED)
        .withBackendSettings(Map.of("threads", threads))
        .with(ExampleResults.statistics(1e8, 1.1e8), ExampleResults.statistics(1e-8, 0.9e-8))
        .withQuality(List.of(new QualityFigure("overlap", 0.99, null, "1", 1, ""))).measured();
  }

  private CellResult withoutSpread(String seconds, double overlap) {
    CellResult modelled = drift(seconds);
    return example.row(4, "", Precision.ANALOG, CellStatus.MODELLED).on("aimc")
        .withBackendSettings(modelled.backendSettings()).with(Objects.requireNonNull(modelled.modelled()))
        .withQuality(List.of(new QualityFigure("overlap", overlap, null, "1", 1, ""))).build();
  }

  private Panel.Point firstPoint(CellResult row) {
    return panels(row, drift("60")).getFirst().curves().getFirst().points().getFirst();
  }

  private static double deviation(CellResult row) {
    return row.qualitySpread().getFirst().standardDeviation();
  }

  private static List<Panel> panels(CellResult... cells) {
    return new SettingSection(ExampleWorkload.of(cells)).panels();
  }
}
