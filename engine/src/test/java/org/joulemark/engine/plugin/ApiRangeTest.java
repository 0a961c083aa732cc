package org.joulemark.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiRangeTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [0.1,0.2)          | 0.1
      [0.1,0.2)          | 0.1.7
      [0.1, 0.2)         | 0.1
      [0.1.0,0.2)        | 0.1
      [0.1-SNAPSHOT,0.2) | 0.1
      [0.1,0.2)          | 0.1.0-SNAPSHOT
      [0.9,0.11)         | 0.10
      [0.1,0.1]          | 0.1
      (0.1,0.2]          | 0.2
      """)
  void holdsByNumbersAlone(String range, String version) {
    assertThat(ApiRange.parse(range).holds(version)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [0.1,0.2)      | 0.2
      [0.1,0.2)      | 0.2-SNAPSHOT
      (0.1,0.2)      | 0.1
      (0.1,0.2)      | 0.1-rc.1
      [0.2,0.9)      | 0.10
      [1,2)          | 0.1
      """)
  void leavesOut(String range, String version) {
    assertThat(ApiRange.parse(range).holds(version)).isFalse();
  }
}
