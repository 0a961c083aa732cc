package org.joulemark.workload.svdd.collision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Xoshiro256Test {

  /** Computed by the authors' C program from the state 1, 2, 3, 4. */
  @Test
  void givesTheNumbersOfItsAuthors() {
    Xoshiro256 bits = new Xoshiro256(1, 2, 3, 4);

    assertThat(Stream.generate(bits::next).limit(4).toList())
        .isEqualTo(List.of(41943041L, 58720359L, 3588806011781223L, 3591011842654386L));
  }

  /** Known numbers of SplitMix64 from the state 1234567. */
  @Test
  void isSeededByTheKnownNumbersOfSplitMix64() {
    SplitMix64 seeds = new SplitMix64(1234567);

    assertThat(Stream.generate(seeds::next).limit(5).map(Long::toUnsignedString).toList())
        .isEqualTo(
            List.of(
                "6457827717110365317", "3203168211198807973", "9817491932198370423", "4593380528125082431",
                "16408922859458223821"));
  }

  @Test
  void hasAnotherStreamForEachEventAndSeed() {
    List<Long> starts =
        Stream.of(SplitMix64.of(1, 0), SplitMix64.of(1, 1), SplitMix64.of(2, 0), SplitMix64.of(0, 1))
            .map(SplitMix64::next)
            .toList();

    assertThat(starts).doesNotHaveDuplicates();
  }
}
