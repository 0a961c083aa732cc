package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingAxisTest {

  private static SettingAxis axis(String... values) {
    Map<Double, String> texts = Stream.of(values).collect(Collectors.toMap(Double::valueOf, text -> text));
    return SettingAxis.of("setting", new TreeMap<>(texts));
  }

  @Test
  void valuesOfOneMagnitudeStandByTheirDifferences() {
    assertThat(axis("4", "8").place(8)).isEqualTo(8);
  }

  @Test
  void aSpanOfFiftyIsNotTooWide() {
    assertThat(axis("1", "50").logarithmic()).isFalse();
  }

  @Test
  void widelyDifferingValuesStandByTheirLogarithms() {
    assertThat(axis("1", "10", "1000").place(1000)).isCloseTo(3, within(1e-12));
  }

  @Test
  void zeroStandsOneStepLeftOfTheSmallest() {
    assertThat(axis("0", "1", "10", "100").place(0)).isCloseTo(-1, within(1e-12));
  }

  @Test
  void zeroIsLabelledZero() {
    assertThat(axis("0", "1", "1e6").xAxis().labels()).containsExactly("0", "1", "1e6");
  }

  @Test
  void negativeValuesHaveNoLogarithms() {
    assertThat(axis("-1", "1", "1000").logarithmic()).isFalse();
  }

  @Test
  void oneValueBesideZeroIsNotWide() {
    assertThat(axis("0", "1000").logarithmic()).isFalse();
  }
}
