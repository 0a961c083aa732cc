package org.joulemark.tck.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcordanceTest {

  private static final double[] RISING = IntStream.range(0, 207).mapToDouble(index -> index).toArray();

  @Test
  void isOneForTheSameOrder() {
    assertThat(Concordance.of(RISING, IntStream.range(0, 207).mapToDouble(Math::exp).toArray()).tau()).isEqualTo(1);
  }

  @Test
  void isMinusOneForTheReverse() {
    assertThat(Concordance.of(RISING, IntStream.range(0, 207).mapToDouble(index -> -index).toArray()).tau())
        .isEqualTo(-1);
  }

  /** Five numbers with two discordant pairs of ten. */
  @Test
  void countsPairs() {
    assertThat(Concordance.of(new double[]{1, 2, 3, 4, 5}, new double[]{2, 1, 3, 5, 4}).tau())
        .isCloseTo(0.6, within(1e-15));
  }

  @Test
  void isNothingOutOfTheWayForChance() {
    var random = new SplittableRandom(1);
    double[] chance = IntStream.range(0, 207).mapToDouble(_ -> random.nextDouble()).toArray();
    assertThat(Concordance.of(RISING, chance).standardDeviationsAboveChance()).isBetween(-3.0, 3.0);
  }

  @Test
  void countsNotANumberForNothing() {
    double[] nothing = IntStream.range(0, 207).mapToDouble(_ -> Double.NaN).toArray();
    assertThat(Concordance.of(RISING, nothing).tau()).isZero();
  }
}
