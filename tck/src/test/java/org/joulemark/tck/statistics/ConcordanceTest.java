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

  /** Half of the numbers are one and the same, as those of a rectified output. */
  @Test
  void isOneForTheSameOrderWithTheSameTies() {
    double[] rectified = IntStream.range(0, 207).mapToDouble(index -> Math.max(0, index - 100)).toArray();
    Concordance concordance = Concordance.of(rectified, rectified);
    assertThat(concordance.tau()).isCloseTo(1, within(1e-12));
    assertThat(concordance.standardDeviationsAboveChance()).isGreaterThan(10);
  }

  /** Kendall 1945: n = 4, one tie of two in each list; S = 4, var(S) = (156 - 18 - 18)/18 + 2*2/(2*12) = 6.833. */
  @Test
  void narrowsWhatChanceCanDoByTheTies() {
    Concordance concordance = Concordance.of(new double[]{1, 1, 2, 3}, new double[]{1, 2, 2, 3});
    assertThat(concordance.tau()).isCloseTo(4 / 5.0, within(1e-12));
    assertThat(concordance.standardDeviationsAboveChance()).isCloseTo(4 / Math.sqrt(120 / 18.0 + 1 / 6.0),
        within(1e-12));
  }

  @Test
  void bothZerosAreOneNumber() {
    assertThat(Concordance.hasOrder(new double[]{0.0, -0.0, 0.0, -0.0})).isFalse();
  }

  @Test
  void aTenthThatDiffersIsOrderEnough() {
    double[] numbers = new double[20];
    numbers[3] = 1;
    assertThat(Concordance.hasOrder(numbers)).isFalse();
    numbers[7] = 2;
    assertThat(Concordance.hasOrder(numbers)).isTrue();
  }

  @Test
  void isNothingOutOfTheWayForChanceAmongTies() {
    var random = new SplittableRandom(2);
    double[] tied = IntStream.range(0, 207).mapToDouble(_ -> Math.max(0, random.nextDouble() - 0.6)).toArray();
    double[] chance = IntStream.range(0, 207).mapToDouble(_ -> Math.max(0, random.nextDouble() - 0.4)).toArray();
    assertThat(Concordance.of(tied, chance).standardDeviationsAboveChance()).isBetween(-3.0, 3.0);
  }
}
