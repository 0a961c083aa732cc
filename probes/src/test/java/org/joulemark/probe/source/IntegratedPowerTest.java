package org.joulemark.probe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.joulemark.api.EnergySourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegratedPowerTest {

  private static final double MOST_WATTS = 1000;
  private static final Duration LONGEST_GAP = Duration.ofSeconds(2);

  private final OverflowingTime time = new OverflowingTime();
  private double watts;

  @Test
  void startsAtZero() throws InterruptedException {
    watts = 40;

    assertThat(source().joules()).isZero();
  }

  @Test
  void isExactForConstantPower() throws InterruptedException {
    watts = 40;
    IntegratedPower source = source();
    time.advance(1.5);

    assertThat(source.joules()).isCloseTo(60, within(1e-9));
  }

  @Test
  void isExactForPowerThatRisesInAStraightLine() throws InterruptedException {
    watts = 10;
    IntegratedPower source = source();
    double joules = 0;
    for (double seconds : new double[]{0.1, 0.7, 0.2, 1.0}) {
      time.advance(seconds);
      watts += 25 * seconds;
      joules = source.joules();
    }

    assertThat(joules).isCloseTo(10 * 2 + 25 * 2 * 2 / 2.0, within(1e-9));
  }

  @Test
  void takesTheMiddleOfASlowReading() throws InterruptedException {
    double[] readingSeconds = {0};
    IntegratedPower source = new IntegratedPower(Domains.integrated(), () -> {
      time.advance(readingSeconds[0]);
      return 100;
    }, MOST_WATTS, LONGEST_GAP, time);
    readingSeconds[0] = 1;

    assertThat(source.joules()).isCloseTo(50, within(1e-9));
  }

  @Test
  void bridgesTheLongestGap() throws InterruptedException {
    watts = 40;
    IntegratedPower source = source();
    time.advance(2);

    assertThat(source.joules()).isCloseTo(80, within(1e-9));
  }

  @Test
  void refusesALongerGap() throws InterruptedException {
    watts = 40;
    IntegratedPower source = source();
    time.advance(2.001);

    assertThatThrownBy(source::joules).isInstanceOf(EnergySourceException.class)
        .hasMessageContainingAll("package-0 was not read for 2", "at most 2");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -0.001, 1000.001, Double.POSITIVE_INFINITY})
  void refusesAnImpossiblePower(double impossible) throws InterruptedException {
    IntegratedPower source = source();
    time.advance(1);
    watts = impossible;

    assertThatThrownBy(source::joules).isInstanceOf(EnergySourceException.class)
        .hasMessageContainingAll("package-0 says ", "impossible", "0 W to 1000");
  }

  @Test
  void refusesAnImpossiblePowerFromTheBeginning() {
    watts = -1;

    assertThatThrownBy(this::source).isInstanceOf(EnergySourceException.class).hasMessageContaining("-1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1000})
  void acceptsBothEndsOfWhatIsPossible(double possible) throws InterruptedException {
    watts = possible;
    IntegratedPower source = source();
    time.advance(1);

    assertThat(source.joules()).isCloseTo(possible, within(1e-9));
  }

  private IntegratedPower source() throws InterruptedException {
    return new IntegratedPower(Domains.integrated(), () -> watts, MOST_WATTS, LONGEST_GAP, time);
  }
}
