package org.joulemark.backend.aimc.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.joulemark.backend.aimc.chip.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Converters against the closed forms of quantisation: evenly spread numbers are off by a variance of a twelfth of a step squared. */
class ConverterTest {

  private static final int NUMBERS = 100_000;

  /** Of 100 000 squared errors; 4.9 standard deviations of their mean, which is sqrt(4/5 / n), are one in a million. */
  private static final double TOLERANCE = 4.9 * Math.sqrt(0.8 / NUMBERS);

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 12})
  void pulseWidthsAreOffByATwelfthOfAStepSquared(int bits) {
    var converter = new PulseWidths(new Resolution.Bits(bits), 3);
    double step = 1.0 / ((1 << (bits - 1)) - 1);

    assertThat(meanSquaredError(converter::of, 3, 1.0 / 3)).isCloseTo(step * step / 12,
        within(TOLERANCE * step * step / 12));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 10})
  void countsAreOffByATwelfthOfAStepSquared(int bits) {
    var converter = new SignedCounts(new Resolution.Bits(bits), 40);
    double step = 40.0 / ((1 << bits) - 1);

    assertThat(meanSquaredError(converter::of, 40, 1)).isCloseTo(step * step / 12,
        within(TOLERANCE * step * step / 12));
  }

  private static double meanSquaredError(DoubleUnaryOperator converter, double fullScale, double unit) {
    var random = new SplittableRandom(1);
    double sum = 0;
    for (int number = 0; number < NUMBERS; number++) {
      double exact = random.nextDouble(-fullScale, fullScale);
      double error = converter.applyAsDouble(exact) - exact * unit;
      sum += error * error;
    }
    return sum / NUMBERS;
  }

  @ParameterizedTest
  @CsvSource({"1.5, 1", "-1.5, -1", "1e300, 1", "0, 0"})
  void pulsesSaturateAtTheirLongest(double input, double pulse) {
    assertThat(new PulseWidths(new Resolution.Bits(8), 1).of(input)).isEqualTo(pulse);
  }

  @ParameterizedTest
  @CsvSource({"60, 40", "-60, -40", "40, 40", "-40, -40"})
  void countsSaturateAtFull(double current, double told) {
    assertThat(new SignedCounts(new Resolution.Bits(10), 40).of(current)).isEqualTo(told);
  }

  @Test
  void spinsArePulsesWithoutError() {
    assertThat(new PulseWidths(new Resolution.Bits(8), 1).of(-1)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"0.2, 1", "-0.2, -1"})
  void aSingleBitIsASign(double input, double pulse) {
    assertThat(new PulseWidths(new Resolution.Bits(1), 1).of(input)).isEqualTo(pulse);
  }

  @Test
  void convertersWithoutLimitNeitherRoundNorSaturate() {
    assertThat(new PulseWidths(new Resolution.Unlimited(), 2).of(5.000_000_1)).isEqualTo(5.000_000_1 / 2);
    assertThat(new SignedCounts(new Resolution.Unlimited(), 2).of(5.000_000_1)).isEqualTo(5.000_000_1);
  }
}
