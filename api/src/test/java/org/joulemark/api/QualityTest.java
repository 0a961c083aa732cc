package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    assertThat(measure.curves(new double[]{1, 2})).isEmpty();
  }

  @Test
  void aCurveKeepsItsPoints() {
    var points = new ArrayList<>(List.of(new QualityCurve.Point(0, 1)));
    var axis = new QualityCurve.Axis("x", false);
    var curve = new QualityCurve("one", "family", axis, axis, points);
    points.clear();

    assertThat(curve.points()).containsExactly(new QualityCurve.Point(0, 1));
  }
}
