package org.joulemark.workload.nqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.stream.IntStream;
import org.joulemark.api.ElementType;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpinStatesTest {

  private static final Matrix SPINS = NqsProblems.shipped(1).inputs();

  @Test
  void areAll12870StatesOf16SpinsInFloat64() {
    assertThat(SPINS.rows()).isEqualTo(12870);
    assertThat(SPINS.columns()).isEqualTo(16);
    assertThat(SPINS.elementType()).isEqualTo(ElementType.FLOAT64);
  }

  @Test
  void areTheIntegersWithEightOnesInRisingOrderMostSignificantBitFirst() {
    int[] integers = IntStream.range(0, 1 << 16).filter(integer -> Integer.bitCount(integer) == 8).toArray();

    for (int row = 0; row < integers.length; row++) {
      for (int site = 0; site < 16; site++) {
        boolean one = (integers[row] >> (15 - site) & 1) == 1;
        assertThat(SPINS.get(row, site)).as("row %d, site %d", row, site).isEqualTo(one ? 1 : -1);
      }
    }
  }

  @Test
  void beginWithTheUpperHalfOfTheLatticeDown() {
    for (int site = 0; site < 16; site++) {
      assertThat(SPINS.get(0, site)).isEqualTo(site < 8 ? -1 : 1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3x3  | lattice 3x3 has 9 sites, an odd number, so no state has zero magnetisation; allowed: 2x2, 4x4",
        "4x6  | lattice 4x6 is not square; allowed: 2x2, 4x4",
        "6x6  | lattice 6x6 has 9075135300 states of zero magnetisation; at most 6000000 can be enumerated; allowed: 2x2, 4x4",
        "four | lattice 'four' is not of the form LxL; allowed: 2x2, 4x4",
      })
  void areRefusedForLatticesThatCannotBeEnumerated(String lattice, String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> NqsProblems.load(Map.of("lattice", lattice)))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1x1", "0x0", "-4x-4", "4", "4x4x4", "10x10", "998x998", "4 x 4", ""})
  void areNeverAnythingButAClearRefusalForOtherLattices(String lattice) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> NqsProblems.load(Map.of("lattice", lattice)))
        .withMessageStartingWith("lattice ")
        .withMessageEndingWith("; allowed: 2x2, 4x4");
  }
}
