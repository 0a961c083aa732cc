package org.example.isingchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.util.Arrays;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityFigure;
import org.junit.jupiter.api.Test;

/** What the bound lets pass, which judges precisions without a tolerance. */
final class RingQualityTest {

  private static final Ring RING = new Ring(10, 0.5);
  private static final double[] REFERENCES = RING.logWeights();

  private final RingQuality quality = new RingQuality(RING, REFERENCES);

  @Test
  void boundIsTheErrorOfWhoTakesAllStatesForAlike() {
    double[] alike = new double[REFERENCES.length];
    Arrays.fill(alike, Arrays.stream(REFERENCES).average().orElseThrow());

    assertThat(largestError(alike).value()).isCloseTo(quality.bound().limit(), within(1e-12));
  }

  @Test
  void answersThatAreSomewhatOffAreAccepted() {
    double[] damped = Arrays.stream(REFERENCES).map(reference -> 0.8 * reference).toArray();

    assertThat(quality.bound().accepts(largestError(damped))).isTrue();
  }

  @Test
  void answersWithTheWrongSignOfTheCouplingAreRefused() {
    double[] inverted = Arrays.stream(REFERENCES).map(reference -> 2 * RING.logConstant() - reference).toArray();

    assertThat(quality.bound().accepts(largestError(inverted))).isFalse();
  }

  private QualityFigure largestError(double[] outputs) {
    return quality.assess(Matrix.column(outputs, Arena.ofAuto())).getFirst();
  }
}
