package org.joulemark.workload.svdd.collision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FourVectorTest {

  private static final FourVector MOVING = FourVector.of(30, -40, 1.2, 80);

  @Test
  void hasTheMassAndMomentumItIsMadeOf() {
    assertThat(MOVING.mass()).isEqualTo(80, within(1e-10));
    assertThat(MOVING.pt()).isEqualTo(50, within(1e-12));
    assertThat(MOVING.phi()).isEqualTo(Math.atan2(-40, 30), within(1e-15));
  }

  @Test
  void hasTheRapidityAsPseudorapidityWhereItHasNoMass() {
    assertThat(FourVector.of(3, 4, -1.7, 0).eta()).isEqualTo(-1.7, within(1e-12));
  }

  @Test
  void isTheFrameItselfWhereItRestsInTheFrame() {
    FourVector boosted = new FourVector(80, 0, 0, 0).boosted(MOVING);

    assertThat(boosted.e()).isEqualTo(MOVING.e(), within(1e-10));
    assertThat(boosted.plus(MOVING.times(-1)).pt()).isEqualTo(0, within(1e-10));
    assertThat(boosted.pz()).isEqualTo(MOVING.pz(), within(1e-10));
  }

  @Test
  void keepsItsMassWhenBoosted() {
    assertThat(FourVector.of(1, 2, 0.3, 5).boosted(MOVING).mass()).isEqualTo(5, within(1e-9));
  }

  @Test
  void comesToRestInItsOwnFrame() {
    FourVector resting = MOVING.boosted(MOVING.reversed());

    assertThat(resting.e()).isEqualTo(80, within(1e-9));
    assertThat(resting.pt()).isEqualTo(0, within(1e-9));
  }

  @Test
  void sharesEnergyAndMomentumInADecay() {
    TwoBodyDecay decay = TwoBodyDecay.of(MOVING, 4.7, 1.777, EventRandom.of(1, 1));
    FourVector sum = decay.first().plus(decay.second());

    assertThat(sum.e()).isEqualTo(MOVING.e(), within(1e-9));
    assertThat(sum.px()).isEqualTo(MOVING.px(), within(1e-9));
    assertThat(sum.py()).isEqualTo(MOVING.py(), within(1e-9));
    assertThat(sum.pz()).isEqualTo(MOVING.pz(), within(1e-9));
    assertThat(decay.first().mass()).isEqualTo(4.7, within(1e-8));
    assertThat(decay.second().mass()).isEqualTo(1.777, within(1e-8));
  }
}
