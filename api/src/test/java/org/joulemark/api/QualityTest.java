package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityTest {

  @Test
  void aFigureWithoutValueIsNoNumberAndSaysWhy() {
    QualityFigure figure = QualityFigure.withoutValue("efficiency", "1", 1, "higher is better", "too few events");

    assertThat(figure.value()).isNaN();
    assertThat(figure.uncertainty()).isNull();
    assertThat(figure.reasonForNoValue()).isEqualTo("too few events");
  }

  @Test
  void aFigureHasAValueOrAReasonForNone() {
    assertThatThrownBy(() -> new QualityFigure("efficiency", 0.5, null, "1", 1, "", "too few events"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("efficiency is 0.5, yet there is said to be no value: too few events");
  }

  @Test
  void aFigureOfWrongOutputsMayBeNoNumberWithoutAReason() {
    assertThat(new QualityFigure("efficiency", Double.NaN, null, "1", 1, "").reasonForNoValue()).isNull();
  }

  @Test
  void aMeasureDrawsNoCurvesUnlessItSaysSo() {
    QualityMeasure measure = _ -> List.of();

    try (Arena arena = Arena.ofConfined()) {
      assertThat(measure.curves(Matrix.column(new double[]{1, 2}, arena))).isEmpty();
    }
  }

  @Test
  void aCurveKeepsItsPoints() {
    var points = new ArrayList<>(List.of(new QualityCurve.Point(0, 1)));
    var axis = new QualityCurve.Axis("x", false);
    var curve = new QualityCurve("one", "family", axis, axis, points);
    points.clear();

    assertThat(curve.points()).containsExactly(new QualityCurve.Point(0, 1));
  }

  @ParameterizedTest
  @CsvSource({"0.5, true", "0.7, true", "1, true", "0.4999, false", "NaN, false"})
  void aBoundAcceptsWhatIsAtLeastAsNearToTheBestAsItsLimit(double value, boolean accepted) {
    var bound = new QualityBound("auroc", 0.5, "what guessing gives");

    assertThat(bound.accepts(new QualityFigure("auroc", value, null, "1", 1, ""))).isEqualTo(accepted);
  }

  @Test
  void aBoundOnAnErrorAcceptsWhatIsSmaller() {
    var bound = new QualityBound("largestError", 0.1, "a tenth");

    assertThat(bound.accepts(new QualityFigure("largestError", 0.05, null, "1", 0, ""))).isTrue();
    assertThat(bound.accepts(new QualityFigure("largestError", 0.2, null, "1", 0, ""))).isFalse();
  }

  @Test
  void aBoundIsANumberAndSaysWhy() {
    assertThatThrownBy(() -> new QualityBound("auroc", Double.NaN, "guessing")).hasMessage("the bound on auroc is NaN");
    assertThatThrownBy(() -> new QualityBound("auroc", 0.5, " ")).hasMessage("the bound on auroc needs a reason");
  }
}
