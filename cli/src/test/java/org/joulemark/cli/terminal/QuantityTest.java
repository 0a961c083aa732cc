package org.joulemark.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "1.23456e-8, 12.3 nJ",
    "1e-9, 1.00 nJ",
    "9.999e-10, 1.00 nJ",
    "999.4e-9, 999 nJ",
    "999.6e-9, 1.00 µJ",
    "0.5, 500 mJ",
    "1, 1.00 J",
    "-2.5e3, -2.50 kJ",
    "1e33, 1000 QJ",
    "1e-33, 0.00 qJ",
    "0, 0 J",
    "NaN, NaN J",
    "Infinity, Infinity J",
  })
  void hasThreeDigitsAndAnSiPrefix(double value, String text) {
    assertThat(Quantity.format(value, "J")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.00042, 0.04 %", "0.0042, 0.4 %", "0.0995, 10 %", "0.5, 50 %", "2, 200 %"})
  void fractionIsAPercentage(double fraction, String text) {
    assertThat(Quantity.percent(fraction)).isEqualTo(text);
  }
}
