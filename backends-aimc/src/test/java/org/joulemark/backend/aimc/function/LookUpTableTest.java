package org.joulemark.backend.aimc.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.joulemark.backend.aimc.chip.Resolution;
import org.joulemark.backend.aimc.chip.TableFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookUpTableTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.013, 0.5, 1.999, 2})
  void isOffByHalfASpacingTimesTheSlopeAtMost(double argument) {
    LookUpTable table = table(101, 16);

    assertThat(table.at(argument)).isCloseTo(argument * argument, within(0.01 * 4 + 4.0 / 65_535));
  }

  @Test
  void saturatesBeyondItsRange() {
    assertThat(table(101, 16).at(7)).isEqualTo(4);
  }

  @Test
  void holdsNoMoreValuesThanItsNumbersHaveBits() {
    LookUpTable table = table(1000, 2);

    long values = IntStream.range(0, 1000).mapToDouble(i -> table.at(i / 500.0)).distinct().count();

    assertThat(values).isEqualTo(4);
  }

  @Test
  void withoutLimitIsTheFunctionItself() {
    LookUpTable table =
        LookUpTable.of(new TableFormat(new TableFormat.Unlimited(), new Resolution.Unlimited()), 2, x -> x * x);

    assertThat(table.at(7.1)).isEqualTo(7.1 * 7.1);
  }

  @Test
  void sumsSaturateAtTheWidthOfTheAdder() {
    FixedPoint format = FixedPoint.upTo(15, new Resolution.Bits(4));

    assertThat(format.saturate(1000, new Resolution.Bits(6))).isEqualTo(31);
    assertThat(format.saturate(30, new Resolution.Bits(6))).isEqualTo(30);
  }

  private static LookUpTable table(int entries, int bits) {
    return LookUpTable.of(new TableFormat(new TableFormat.Count(entries), new Resolution.Bits(bits)), 2, x -> x * x);
  }
}
