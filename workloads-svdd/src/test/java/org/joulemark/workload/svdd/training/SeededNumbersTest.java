package org.joulemark.workload.svdd.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededNumbersTest {

  /** The first numbers that the published algorithm gives from seed 0. */
  @Test
  void areThoseOfSplitMix64() {
    SplitMix random = new SplitMix(0);

    assertThat(random.next()).isEqualTo(0xe220a8397b1dcdafL);
    assertThat(random.next()).isEqualTo(0x6e789e6aa1b965f4L);
  }

  @Test
  void haveStreamsThatDiffer() {
    assertThat(SplitMix.stream(1, 1).next())
        .isNotEqualTo(SplitMix.stream(1, 2).next())
        .isNotEqualTo(SplitMix.stream(2, 1).next());
  }

  @Test
  void areNormalWhereAskedFor() {
    SplitMix random = new SplitMix(5);
    double[] numbers = IntStream.range(0, 100_000).mapToDouble(index -> random.normal()).toArray();
    double mean = Arrays.stream(numbers).average().orElseThrow();
    double variance = Arrays.stream(numbers).map(x -> x * x).average().orElseThrow();

    assertThat(mean).isCloseTo(0, within(0.01));
    assertThat(variance).isCloseTo(1, within(0.02));
  }

  @Test
  void orderRowsSoThatEachComesOnce() {
    int[] order = RowOrder.of(1, 1, 1000);

    assertThat(order).isNotEqualTo(IntStream.range(0, 1000).toArray());
    assertThat(IntStream.of(order).sorted()).containsExactly(IntStream.range(0, 1000).boxed().toArray(Integer[]::new));
  }

  @Test
  void orderRowsAnewInEveryEpoch() {
    assertThat(RowOrder.of(1, 1, 100)).isEqualTo(RowOrder.of(1, 1, 100)).isNotEqualTo(RowOrder.of(1, 2, 100));
  }
}
