package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardScalingTest {

  private static final StandardScaling SCALING = new StandardScaling(new double[]{100, 3}, new double[]{20, 1});

  @Test
  void scalesEachNumberByItsColumn() {
    assertThat(SCALING.apply(0, 140)).isEqualTo(2);
    assertThat(SCALING.apply(1, 140)).isEqualTo(137);
  }

  @Test
  void staysAsItIsWhateverBecomesOfTheArraysGivenAndHandedOut() {
    double[] means = {1};
    double[] deviations = {2};
    var scaling = new StandardScaling(means, deviations);
    means[0] = 9;
    deviations[0] = 9;
    scaling.means()[0] = 9;
    scaling.standardDeviations()[0] = 9;

    assertThat(scaling).isEqualTo(new StandardScaling(new double[]{1}, new double[]{2}));
  }

  @Test
  void equalsOneOfTheSameNumbers() {
    var same = new StandardScaling(new double[]{100, 3}, new double[]{20, 1});

    assertThat(SCALING).isEqualTo(same).hasSameHashCodeAs(same)
        .isNotEqualTo(new StandardScaling(new double[]{100, 3}, new double[]{20, 2}));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesADeviationThatIsNone(double deviation) {
    assertThatThrownBy(() -> new StandardScaling(new double[]{0}, new double[]{deviation}))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("positive and finite");
  }

  @Test
  void refusesMeansWithoutTheirDeviations() {
    assertThatThrownBy(() -> new StandardScaling(new double[]{0, 1}, new double[]{1}))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("2 means for 1 standard deviations");
    assertThatThrownBy(() -> new StandardScaling(new double[]{}, new double[]{}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void belongsToAProblemWhoseRowsAreAsLong() {
    try (Arena arena = Arena.ofConfined()) {
      Matrix inputs = Matrix.ofRows(new double[][]{{1, 2, 3}}, arena);
      var layer = new Layer.Dense(inputs, null, Activation.IDENTITY);
      var network = new Network(InputKind.REAL, List.of(layer), new Readout.LogProdTwoCosh(null));

      assertThatThrownBy(
          () -> new InferenceProblem(
              List.of(new Member("only", network, 1)), Combination.SINGLE, "row", inputs,
              Matrix.column(new double[]{0}, arena), Map.of(), _ -> List.of(), List.of(), SCALING))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the scaling is for 2 numbers, the rows have 3");
    }
  }
}
