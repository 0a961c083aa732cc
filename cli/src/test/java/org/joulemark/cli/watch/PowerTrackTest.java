package org.joulemark.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.engine.meter.CounterState;
import org.junit.jupiter.api.Test;

final class PowerTrackTest {

  private static PowerTrack track(double resolutionJoules, Duration update) {
    return new PowerTrack(
        new EnergyDomain("node", Scope.NODE, Provenance.MEASURED, resolutionJoules, update, 0, null));
  }

  private static PowerTrack fast() {
    return track(1e-6, Duration.ofMillis(1));
  }

  private static PowerTrack slow() {
    return track(1e-3, Duration.ofSeconds(5));
  }

  private static long nanos(double seconds) {
    return Math.round(seconds * 1e9);
  }

  /** A reading at a time, of a counter that came to its value at another. */
  private static void read(PowerTrack track, double joules, double stepSeconds, double seconds, boolean settled) {
    track.accept(new CounterState(joules, nanos(stepSeconds), settled), nanos(seconds));
  }

  private static void read(PowerTrack track, double joules, double seconds) {
    read(track, joules, seconds, seconds, true);
  }

  @Test
  void isUnknownAfterOneReading() {
    PowerTrack track = fast();
    read(track, 5, 0);
    assertThat(track.power()).isEqualTo(new LivePower.Unknown());
    assertThat(track.meanWatts()).isEmpty();
  }

  @Test
  void dividesJoulesByTheTimeBetweenReadings() {
    PowerTrack track = fast();
    read(track, 5, 0);
    read(track, 25, 2);
    assertThat(track.power()).isEqualTo(new LivePower.Fresh(10));
  }

  @Test
  void takesNoTimeOfOpeningForAStepOfASlowCounter() {
    PowerTrack track = slow();
    read(track, 0, 0, 0, false);
    read(track, 500, 0.5, 1, true);
    assertThat(track.power()).isEqualTo(new LivePower.Unknown());
    read(track, 1000, 5.5, 6, true);
    assertThat(track.power()).isEqualTo(new LivePower.Fresh(100));
  }

  @Test
  void holdsWhatWasKnownUntilASlowCounterSteps() {
    PowerTrack track = slow();
    read(track, 500, 0.5, 1, true);
    read(track, 1000, 5.5, 6, true);
    read(track, 1000, 5.5, 7, true);
    assertThat(track.power()).isEqualTo(new LivePower.Held(100));
  }

  @Test
  void holdsWhatWasKnownOfACoarseCounterAtLowPower() {
    PowerTrack track = track(1, Duration.ofMillis(1));
    read(track, 0, 0);
    read(track, 1, 4);
    read(track, 1, 4, 8, true);
    assertThat(track.power()).isEqualTo(new LivePower.Held(0.25));
  }

  @Test
  void isZeroWhereACounterIsSilentForLongerThanItCanBe() {
    PowerTrack track = fast();
    read(track, 0, 0);
    read(track, 10, 1);
    read(track, 10, 1, 2, true);
    assertThat(track.power()).isEqualTo(new LivePower.Fresh(0));
  }

  @Test
  void forgetsASilenceOnceItIsOver() {
    PowerTrack track = fast();
    read(track, 0, 0);
    read(track, 0, 0, 99, true);
    read(track, 50, 100);
    assertThat(track.power()).isEqualTo(new LivePower.Fresh(50));
  }

  @Test
  void countsJoulesFromTheFirstReading() {
    PowerTrack track = fast();
    read(track, 5, 0);
    read(track, 25, 2);
    assertThat(track.joules()).isEqualTo(20);
  }

  @Test
  void takesTheMeanFromStepToStep() {
    PowerTrack track = slow();
    read(track, 0, 0, 0, false);
    read(track, 500, 0.5, 1, true);
    read(track, 1000, 5.5, 6, true);
    read(track, 2500, 15.5, 18, true);
    assertThat(track.meanWatts().orElseThrow()).isCloseTo(2000 / 15.0, within(1e-9));
  }
}
