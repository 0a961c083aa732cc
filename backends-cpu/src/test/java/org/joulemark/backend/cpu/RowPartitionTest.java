package org.joulemark.backend.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.joulemark.backend.cpu.RowPartition.RowRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rows are dealt to threads")
class RowPartitionTest {

  private static final long HEAVY = 1_000_000;

  @ParameterizedTest(name = "{0} rows, {1} threads")
  @CsvSource({"1, 1", "1, 4", "13, 2", "207, 3", "4098, 7", "12870, 2", "12870, 64", "1000000, 40"})
  void eachRowOnce(int rows, int threads) {
    int next = 0;
    for (RowRange range : RowPartition.of(rows, HEAVY, threads).ranges()) {
      assertThat(range.firstRow()).isEqualTo(next);
      assertThat(range.rows()).isPositive();
      next += range.rows();
    }
    assertThat(next).isEqualTo(rows);
  }

  @Test
  void inSharesThatDifferLittle() {
    assertThat(RowPartition.of(12870, HEAVY, 2).ranges())
        .containsExactly(new RowRange(0, 6432), new RowRange(6432, 6438));
  }

  @Test
  void toTheCallerAloneWhereTheWorkIsSmall() {
    assertThat(RowPartition.of(64, 256, 8).ranges()).containsExactly(new RowRange(0, 64));
  }
}
