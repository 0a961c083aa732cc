package org.joulemark.workload.svdd.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.joulemark.api.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationsTest {

  @Test
  void giveEluToAFewUnitsInTheLastPlaceInFloat64() {
    for (double x : negatives()) {
      double exact = Math.expm1(x);
      assertThat(apply(Activation.ELU, x)).isCloseTo(exact, within(1e-15 * Math.abs(exact)));
    }
  }

  @Test
  void giveEluToAFewUnitsInTheLastPlaceInFloat32() {
    for (double x : negatives()) {
      double exact = Math.expm1((float) x);
      assertThat((double) applyFloat(Activation.ELU, (float) x)).isCloseTo(exact, within(5e-7 * Math.abs(exact)));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 0.5, 1, 1e300, Double.POSITIVE_INFINITY})
  void leaveWhatIsNotNegativeToElu(double x) {
    assertThat(apply(Activation.ELU, x)).isEqualTo(x);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-50, -1e300, Double.NEGATIVE_INFINITY})
  void levelOffAtMinusOneInElu(double x) {
    assertThat(apply(Activation.ELU, x)).isEqualTo(-1);
    assertThat(applyFloat(Activation.ELU, (float) x)).isEqualTo(-1f);
  }

  @ParameterizedTest
  @EnumSource
  void keepNotANumber(Activation activation) {
    assertThat(apply(activation, Double.NaN)).isNaN();
    assertThat(applyFloat(activation, Float.NaN)).isNaN();
  }

  @Test
  void giveTheOthers() {
    assertThat(apply(Activation.RELU, -2)).isZero();
    assertThat(apply(Activation.RELU, 2)).isEqualTo(2);
    assertThat(apply(Activation.IDENTITY, -2)).isEqualTo(-2);
    assertThat(apply(Activation.TANH, -2)).isEqualTo(Math.tanh(-2));
  }

  @ParameterizedTest
  @EnumSource
  void knowTheirDerivatives(Activation activation) {
    for (double x : new double[]{-3, -0.7, -0.1, 0.2, 1, 2.5}) {
      double step = 1e-6;
      double expected = (apply(activation, x + step) - apply(activation, x - step)) / (2 * step);
      float[] slopes = {2};
      Activations.multiplyByDerivative(activation, new float[]{(float) apply(activation, x)}, slopes, 1);
      assertThat((double) slopes[0]).isCloseTo(2 * expected, within(1e-5));
    }
  }

  private static double[] negatives() {
    return DoubleStream.iterate(-1e-12, x -> x > -45, x -> x * 1.01).toArray();
  }

  private static double apply(Activation activation, double x) {
    double[] numbers = {x};
    Activations.apply(activation, numbers, new double[1], 1);
    return numbers[0];
  }

  private static float applyFloat(Activation activation, float x) {
    float[] numbers = {x};
    Activations.apply(activation, numbers, new float[1], 1);
    return numbers[0];
  }
}
