package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.joulemark.api.Precision;
import org.joulemark.engine.results.CellResult;
import org.junit.jupiter.api.Test;

class AccuracyFigureTest {

  private final ExampleResults example = new ExampleResults();
  private final CellResult chip = new ExampleChip(example).nqs(ExampleChip.CONSTANT, 4, Map.of("driftSeconds", "0"));
  private final CellResult processor = example.measured(4, "dense", Precision.FLOAT32);

  @Test
  void processorAndChipStandInOneFigure() {
    assertThat(accuracy(processor, chip).curves()).extracting(Panel.Curve::origin)
        .containsExactlyInAnyOrder("measured", "modelled");
  }

  @Test
  void theFigureIsTheWorkloadsFirst() {
    assertThat(accuracy(processor, chip).title()).isEqualTo("Accuracy: overlap");
  }

  @Test
  void pointsOfAChipShowItsWorst() {
    assertThat(accuracy(chip).curves().getFirst().points().getFirst().worst())
        .isEqualTo(chip.qualitySpread().getFirst().worst());
  }

  @Test
  void whereNoAnswersSpreadThereIsNoFigure() {
    assertThat(panels(processor)).extracting(Panel::title).noneMatch(title -> title.startsWith("Accuracy"));
  }

  private static Panel accuracy(CellResult... cells) {
    return panels(cells).stream().filter(panel -> panel.title().startsWith("Accuracy")).findFirst().orElseThrow();
  }

  private static List<Panel> panels(CellResult... cells) {
    return new Figures(ExampleWorkload.of(cells), List.of()).panels();
  }
}
