package org.joulemark.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.joulemark.engine.trace.SteppedCounter.nanos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerOverTimeTest {

  private static DomainPower.Known known(DomainPower power) {
    assertThat(power).isInstanceOf(DomainPower.Known.class);
    return (DomainPower.Known) power;
  }

  private static PowerOverTime counted(SteppedCounter counter) {
    return new PowerOverTime(counter.domain(EnergyReading.COUNTED), 0, counter.readings(3_000));
  }

  @Test
  void aContinuousCounterIsExact() {
    DomainPower.Known power = known(counted(new SteppedCounter(25, 0, 10)).between(nanos(103), nanos(497)));

    assertThat(power.watts()).isCloseTo(25, within(1e-9));
    assertThat(power.uncertaintyWatts()).isLessThan(1e-5);
  }

  /** Between 10 and 11 steps of 34 J fall into 1.05 s: whoever takes the difference of the edges is off by up to 9 %. */
  @ParameterizedTest
  @ValueSource(doubles = {100, 113, 131, 155, 180, 199})
  void aCounterThatStepsIsLookedAtFromStepToStep(double from) {
    DomainPower.Known power = known(counted(new SteppedCounter(340, 100, 20)).between(nanos(from), nanos(from + 1050)));

    assertThat(power.watts()).isCloseTo(340, within(0.001));
    assertThat(power.relativeUncertainty()).isBetween(0.005, 0.015);
  }

  @Test
  void theUncertaintyOfAStepsTimeFallsWithTheLengthOfTheWindow() {
    PowerOverTime power = counted(new SteppedCounter(340, 100, 20));

    double ofShort = known(power.between(nanos(50), nanos(450))).relativeUncertainty();
    double ofLong = known(power.between(nanos(50), nanos(2850))).relativeUncertainty();

    assertThat(ofShort / ofLong).isBetween(8.0, 14.0);
  }

  /** Readings every 30 ms show steps that are up to 30 ms old: the truth is within what is said of it. */
  @ParameterizedTest
  @ValueSource(ints = {7, 13, 23, 37})
  void lateReadingsStayWithinThreeStandardDeviations(int readMillis) {
    DomainPower.Known power =
        known(counted(new SteppedCounter(340, 100, readMillis)).between(nanos(61), nanos(1212)));

    assertThat(Math.abs(power.watts() - 340)).isLessThan(3 * power.uncertaintyWatts());
  }

  @Test
  void theCountersOwnStepIsPartOfTheUncertainty() {
    var coarse = new SteppedCounter(10, 0, 10);
    var domain = new EnergyDomain("node", Scope.NODE,
        Provenance.MEASURED, 0.6, Duration.ZERO, 0, null);

    DomainPower.Known power = known(new PowerOverTime(domain, 0, coarse.readings(1000)).between(0, nanos(1000)));

    assertThat(power.uncertaintyWatts()).isCloseTo(0.6 / Math.sqrt(6), within(1e-9));
  }

  @Test
  void aCounterThatDoesNotMoveTellsNothingRatherThanZero() {
    DomainPower power = counted(new SteppedCounter(0, 1, 10)).between(nanos(100), nanos(900));

    assertThat(power)
        .isEqualTo(new DomainPower.Unknown("counted nothing within 0.800 s, at one update every 0.00100 s"));
  }

  @Test
  void aWindowShorterThanTheUpdatesTellsNothing() {
    DomainPower power = counted(new SteppedCounter(340, 1000, 100)).between(nanos(400), nanos(1500));

    assertThat(power).isInstanceOf(DomainPower.Unknown.class);
    assertThat(((DomainPower.Unknown) power).reason()).startsWith("told too little within 1.10 s");
  }

  /** 100 W, then 200 W from 500 ms on, and the source says so 100 ms late. */
  @Test
  void anIntegratedPowerIsLookedAtOnlyWhenItTellsOfTheWindow() {
    var samples = new ArrayList<EnergySample>();
    double joules = 0;
    for (int now = 0; now <= 2_000; now += 20) {
      samples.add(new EnergySample(nanos(now), List.of(joules)));
      joules += (now < 600 ? 100 : 200) * 0.020;
    }
    var domain = new SteppedCounter(0, 100, 20).domain(EnergyReading.INTEGRATED);

    DomainPower.Known power = known(new PowerOverTime(domain, 0, samples).between(nanos(500), nanos(2000)));

    assertThat(power.watts()).isCloseTo(200, within(1e-6));
  }

  @Test
  void anIntegratedPowerThatWandersIsUncertainByItsSpreadOverTheUpdatesSeen() {
    var samples = new ArrayList<EnergySample>();
    double joules = 0;
    for (int update = 0; update <= 30; update++) {
      samples.add(new EnergySample(nanos(100.0 * update), List.of(joules)));
      joules += (update % 2 == 0 ? 110 : 90) * 0.1;
    }
    var domain = new SteppedCounter(0, 100, 100).domain(EnergyReading.INTEGRATED);

    DomainPower.Known power = known(new PowerOverTime(domain, 0, samples).between(nanos(0), nanos(2600)));

    assertThat(power.watts()).isCloseTo(100, within(0.5));
    assertThat(power.uncertaintyWatts()).isCloseTo(10 / Math.sqrt(25), within(0.05));
  }
}
