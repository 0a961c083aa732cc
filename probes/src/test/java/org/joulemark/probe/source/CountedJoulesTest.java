package org.joulemark.probe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySourceException;
import org.junit.jupiter.api.Test;

class CountedJoulesTest {

  private static final double JOULES_PER_COUNT = 0.5;
  private static final long COUNTS_PER_WRAP = 1000;
  private static final double MOST_WATTS = 100;
  private static final EnergyDomain DOMAIN = Domains.counted(JOULES_PER_COUNT, Duration.ofMillis(100));

  private final OverflowingTime time = new OverflowingTime();
  private long count;

  @Test
  void startsAtZeroWhateverTheCounterSays() throws InterruptedException {
    count = 700;

    assertThat(wrapping().joules()).isZero();
  }

  @Test
  void addsWhatTheCounterRises() throws InterruptedException {
    CountedJoules source = wrapping();
    step(40, 1);
    source.joules();
    step(60, 1);

    assertThat(source.joules()).isEqualTo(50);
  }

  @Test
  void undoesAWrapAround() throws InterruptedException {
    count = 990;
    CountedJoules source = wrapping();
    step(6 - count, 1);

    assertThat(source.joules()).isEqualTo((10 + 6) * JOULES_PER_COUNT);
  }

  @Test
  void undoesAWrapAroundToTheVeryStart() throws InterruptedException {
    count = 999;
    CountedJoules source = wrapping();
    step(-999, 1);

    assertThat(source.joules()).isEqualTo(JOULES_PER_COUNT);
  }

  @Test
  void undoesManyWrapArounds() throws InterruptedException {
    CountedJoules source = wrapping();
    double joules = 0;
    for (int read = 1; read <= 1000; read++) {
      count = read * 150L % COUNTS_PER_WRAP;
      time.advance(1);
      joules = source.joules();
    }

    assertThat(joules).isCloseTo(1000 * 150 * JOULES_PER_COUNT, within(1e-6));
  }

  @Test
  void refusesAFallOfACounterThatNeverWraps() throws InterruptedException {
    count = 700;
    CountedJoules source =
        new CountedJoules(DOMAIN, () -> count, new CounterScale(JOULES_PER_COUNT, 0, MOST_WATTS), time);
    step(-1, 1);

    assertRefused(source::joules, "package-0 jumped backwards, from 700 to 699", "reset", "measure again");
  }

  @Test
  void refusesAFallThatWouldBeAnImpossiblePower() throws InterruptedException {
    count = 700;
    CountedJoules source = wrapping();
    step(-650, 1);

    assertRefused(source::joules, "jumped backwards, from 700 to 50", "175 J", "(100.0 W)");
  }

  @Test
  void refusesARiseBeyondThePowerLimit() throws InterruptedException {
    CountedJoules source = wrapping();
    step(900, 1);

    assertRefused(source::joules, "jumped forwards, from 0 to 900", "450 J", "(100.0 W)");
  }

  @Test
  void grantsTwoUpdatesAndTwoStepsBeyondTheElapsedTime() throws InterruptedException {
    CountedJoules source = wrapping();
    double most = MOST_WATTS * (1 + 2 * 0.1) + 2 * JOULES_PER_COUNT;
    step(Math.round(most / JOULES_PER_COUNT), 1);

    assertThat(source.joules()).isEqualTo(most);
  }

  @Test
  void grantsNotOneCountMore() throws InterruptedException {
    CountedJoules source = wrapping();
    step(Math.round((MOST_WATTS * 1.2 + 2 * JOULES_PER_COUNT) / JOULES_PER_COUNT) + 1, 1);

    assertRefused(source::joules, "jumped forwards");
  }

  @Test
  void aThreadThatIsHeldUpBetweenCounterAndClockMakesNoPowerOfIt() throws InterruptedException {
    double[] heldUpSeconds = {0};
    CountedJoules source = new CountedJoules(DOMAIN, () -> {
      long read = count;
      time.advance(heldUpSeconds[0]);
      count += Math.round(heldUpSeconds[0] * MOST_WATTS / JOULES_PER_COUNT);
      return read;
    }, new CounterScale(JOULES_PER_COUNT, 0, MOST_WATTS), time);
    heldUpSeconds[0] = 5;
    source.joules();
    heldUpSeconds[0] = 0;
    time.advance(0.001);

    assertThat(source.joules()).isEqualTo(5 * MOST_WATTS);
  }

  @Test
  void aCounterThatCannotBeReadEndsTheReading() throws InterruptedException {
    CountedJoules source = new CountedJoules(DOMAIN, () -> {
      if (count > 0) {
        throw new EnergySourceException("zone 0 vanished");
      }
      return 0;
    }, new CounterScale(1, 0, MOST_WATTS), time);
    count = 1;

    assertRefused(source::joules, "zone 0 vanished");
  }

  @Test
  void tellsHowLongACounterMayGoUnread() {
    assertThat(new CounterScale(JOULES_PER_COUNT, COUNTS_PER_WRAP, MOST_WATTS).secondsToWrap()).isEqualTo(5);
  }

  @Test
  void aCounterThatNeverWrapsMayGoUnreadForEver() {
    assertThat(new CounterScale(JOULES_PER_COUNT, 0, MOST_WATTS).secondsToWrap()).isInfinite();
  }

  private CountedJoules wrapping() throws InterruptedException {
    return new CountedJoules(DOMAIN, () -> count, new CounterScale(JOULES_PER_COUNT, COUNTS_PER_WRAP, MOST_WATTS),
        time);
  }

  private void step(long counts, double seconds) {
    count += counts;
    time.advance(seconds);
  }

  private static void assertRefused(ThrowingCallable read, String... parts) {
    assertThatThrownBy(read).isInstanceOf(EnergySourceException.class).hasMessageContainingAll(parts)
        .hasMessageNotContaining("\n");
  }
}
