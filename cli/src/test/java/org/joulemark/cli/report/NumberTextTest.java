package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({"3.15e-8, 31.5 nJ", "1, 1.00 J", "0, 0 J", "999.96e-9, 1000 nJ", "2e7, 20.0 MJ", "-2.5e-3, −2.50 mJ",
    "3e-21, 0.00300 aJ", "NaN, –", "Infinity, –"})
  void aPrefixKeepsNumbersShort(double value, String words) {
    assertThat(plain(NumberText.si(value, "J"))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"31.5e-9, 0.42e-9, 31.5 ± 0.4 nJ", "31.5e-9, 0.12e-9, 31.50 ± 0.12 nJ",
    "31.5e-9, 0.354e-9, 31.50 ± 0.35 nJ",
    "31.5e-9, 0.36e-9, 31.5 ± 0.4 nJ", "350e-9, 28e-9, 350 ± 28 nJ", "1e-9, 0, 1.00 nJ", "1e-9, NaN, 1.00 nJ"})
  void theUncertaintyDecidesHowManyDigitsAreWorthTelling(double mean, double half, String words) {
    assertThat(plain(NumberText.si(new Interval(mean, mean - half, mean + half), "J"))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0.99386102, 0.993861", "-0.701780200527, −0.701780", "1, 1.00000", "0, 0", "1.21e-6, 1.21 × 10⁻⁶",
    "9.999e8, 1.00 × 10⁹", "NaN, not a number", "-Infinity, not a number"})
  void aFigureOfQualityKeepsSixDigits(double value, String words) {
    assertThat(plain(NumberText.significant(value, 6))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"5, 5 s", "0.05, 50 ms", "2.5, 2.5 s", "300, 300 s", "100, 100 s", "0, 0 s"})
  void aNumberThatSomeoneChoseIsNotFilledUpWithDigits(double value, String words) {
    assertThat(plain(NumberText.chosen(value, "s"))).isEqualTo(words);
  }

  @Test
  void rawValuesCanBeToldWithMoreDigits() {
    assertThat(plain(NumberText.si(8.712345678e-9, "s", 6))).isEqualTo("8.71235 ns");
  }

  private static String plain(String words) {
    return words.replace('\u202f', ' ');
  }
}
