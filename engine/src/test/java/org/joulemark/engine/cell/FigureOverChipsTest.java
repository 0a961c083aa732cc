package org.joulemark.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.joulemark.api.QualityFigure;
import org.joulemark.engine.results.QualitySpread;
import org.junit.jupiter.api.Test;

class FigureOverChipsTest {

  private static FigureOverChips error(double... values) {
    return figure("error", 0, values);
  }

  private static FigureOverChips overlap(double... values) {
    return figure("overlap", 1, values);
  }

  private static FigureOverChips figure(String name, double best, double... values) {
    return new FigureOverChips(
        DoubleStream.of(values).mapToObj(value -> new QualityFigure(name, value, null, "1", best, "")).toList());
  }

  private static QualityFigure uncertain(double uncertainty) {
    return new QualityFigure("auroc", 0.9, uncertainty, "1", 1, "");
  }

  private static QualitySpread spread(FigureOverChips figure) {
    return figure.spread().orElseThrow();
  }

  @Test
  void theFigureIsTheMean() {
    assertThat(error(1, 2, 6).mean().value()).isEqualTo(3);
  }

  /** By hand: mean 3, squares 4, 1 and 9, over n - 1. */
  @Test
  void theStandardDeviationIsThatOfASample() {
    assertThat(spread(error(1, 2, 6)).standardDeviation()).isCloseTo(Math.sqrt(7), within(1e-12));
  }

  @Test
  void theWorstErrorIsTheLargest() {
    assertThat(spread(error(1, 6, 2)).worst()).isEqualTo(6);
  }

  @Test
  void theWorstOverlapIsTheSmallest() {
    assertThat(spread(overlap(0.9, 0.7, 0.8)).worst()).isEqualTo(0.7);
  }

  @Test
  void theValuesKeepTheOrderOfTheChips() {
    assertThat(spread(error(3, 1, 2)).values()).containsExactly(3.0, 1.0, 2.0);
  }

  @Test
  void oneChipHasNoStandardDeviation() {
    assertThat(spread(error(3)).standardDeviation()).isNaN();
  }

  @Test
  void aChipWithoutAFigureLeavesNoMean() {
    assertThat(error(1, Double.NaN).mean().value()).isNaN();
  }

  @Test
  void aChipWithoutAFigureIsTheWorst() {
    assertThat(spread(error(1, Double.NaN, 2)).worst()).isNaN();
  }

  @Test
  void theUncertaintyIsTheMeanOfTheChipsOwn() {
    assertThat(new FigureOverChips(List.of(uncertain(0.25), uncertain(0.75))).mean().uncertainty()).isEqualTo(0.5);
  }

  @Test
  void figuresThatAreExactForTheirOutputsHaveNoUncertainty() {
    assertThat(error(1, 2).mean().uncertainty()).isNull();
  }

  @Test
  void aReasonForNoValueIsKept() {
    var beyond = QualityFigure.withoutValue("error", "1", 0, "", "not resolvable with 10 events");

    assertThat(new FigureOverChips(List.of(beyond, beyond)).mean()).isEqualTo(beyond);
  }

  @Test
  void aFigureWithoutValueDoesNotSpread() {
    var beyond = QualityFigure.withoutValue("error", "1", 0, "", "not resolvable with 10 events");

    assertThat(new FigureOverChips(List.of(beyond, beyond)).spread()).isEmpty();
  }

  @Test
  void everyFigureOfTheChipsIsTaken() {
    var chip = List.of(uncertain(0.1), new QualityFigure("overlap", 1, null, "1", 1, ""));

    assertThat(FigureOverChips.of(List.of(chip, chip))).extracting(figure -> figure.mean().name())
        .containsExactly("auroc", "overlap");
  }

  @Test
  void chipsWithFewerFiguresThanOthersAreRefused() {
    assertThatThrownBy(() -> FigureOverChips.of(List.of(List.of(uncertain(0.1)), List.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("other figures for one virtual chip");
  }

  @Test
  void chipsWithOtherFiguresAreRefused() {
    var other = new QualityFigure("overlap", 1, null, "1", 1, "");

    assertThatThrownBy(() -> FigureOverChips.of(List.of(List.of(uncertain(0.1)), List.of(other))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("other figures for one virtual chip");
  }
}
