package org.joulemark.backend.aimc.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drawn devices against the formulas that they are drawn by. Seeds are fixed: what passes once passes always. Each test of a
 * distribution would fail one right implementation in a million ({@link #FALSE_ALARMS}), had the seed been another.
 */
class DeviceStatisticsTest {

  private static final double FALSE_ALARMS = 1e-6;
  private static final int DEVICES = 20_000;
  private static final double MAXIMUM = 25;
  private static final double DAY_SECONDS = 86_400;

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 1})
  void programmedConductancesAreNormalAroundTheirTarget(double relative) {
    double target = relative * MAXIMUM;
    double deviation = 0.26348 + 1.9650 * relative - 1.1731 * relative * relative;
    Device device = device(source(true, false, false, 0), 1);

    double[] standardised = draws(device, target, () -> (device.programmed() - target) / deviation);

    assertThat(KolmogorovSmirnov.againstNormal(standardised)).isGreaterThan(FALSE_ALARMS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 1})
  void programmingVarianceIsThatOfTheFormula(double relative) {
    double target = relative * MAXIMUM;
    double deviation = 0.26348 + 1.9650 * relative - 1.1731 * relative * relative;
    Device device = device(source(true, false, false, 0), 2);

    double[] standardised = draws(device, target, () -> (device.programmed() - target) / deviation);

    double chiSquared = IntStream.range(0, DEVICES).mapToDouble(i -> standardised[i] * standardised[i]).sum();
    // A chi-squared of so many degrees is normal: 4.9 standard deviations are one in a million, two-sided.
    assertThat((chiSquared - DEVICES) / Math.sqrt(2.0 * DEVICES)).isBetween(-4.9, 4.9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.02})
  void noConductanceIsNegative(double relative) {
    Device device = device(source(true, true, true, DAY_SECONDS), 3);

    assertThat(DoubleStream.of(draws(device, relative * MAXIMUM, device::conductance)))
        .allMatch(conductance -> conductance >= 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 1})
  void driftExponentIsRecoveredFromTheCurve(double relative) {
    double target = relative * MAXIMUM;
    double early = meanLogarithm(target, 60);
    double late = meanLogarithm(target, 1e6);

    double slope = (late - early) / (Math.log(1e6 + 20) - Math.log(60 + 20));

    double mean = Math.clamp(-0.0155 * Math.log(relative) + 0.0244, 0.049, 0.1);
    double deviation = Math.clamp(-0.0125 * Math.log(relative) - 0.0059, 0.008, 0.045);
    assertThat(-slope).isCloseTo(mean, within(4.9 * deviation / Math.sqrt(DEVICES) + 1e-12));
  }

  private static double meanLogarithm(double target, double seconds) {
    Device device = device(source(false, true, false, seconds), 4);
    return IntStream.range(0, DEVICES).mapToDouble(_ -> {
      device.program(target);
      return Math.log(device.conductance() / target);
    }).average().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0.0368", "1, 86400, 0.0448", "0.1, 0, 0.16446"})
  void readNoiseIsThatOfTheFormula(double relative, double seconds, double expected) {
    Device device = device(source(false, false, true, seconds), 5);

    device.program(relative * MAXIMUM);

    assertThat(device.readDeviation() / (relative * MAXIMUM)).isCloseTo(expected, within(5e-5));
  }

  @ParameterizedTest
  @EnumSource(NoiseSources.ReadNoiseBy.class)
  void bothReadingsOfReadNoiseAgreeWhereProgrammingIsExact(NoiseSources.ReadNoiseBy readNoiseBy) {
    var noise = new NoiseSources(DeviceModel.PCM_LIKE, false, false, true, 0, 1, readNoiseBy);
    Device device = new Device(noise, MAXIMUM, new SplittableRandom(6), new SplittableRandom(7));

    device.program(MAXIMUM / 2);

    assertThat(device.readDeviation()).isCloseTo(MAXIMUM / 2 * DeviceModel.PCM_LIKE.readDeviation(0.5, 0),
        within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00802088", "0.5, 0.04787503", "1, 0.05278737"})
  void hermesProgrammingDeviationIsThePublishedCubic(double relative, double expected) {
    assertThat(DeviceModel.HERMES.programmingDeviation(relative)).isCloseTo(expected, within(1e-8));
  }

  @ParameterizedTest
  @EnumSource(DeviceModel.class)
  void noModelDriftsBeforeItsFirstRead(DeviceModel model) {
    assertThat(model.driftFactor(0.1, 0)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void switchingProgrammingNoiseLeavesTheDriftExponentsAsTheyAre(boolean programming) {
    Device device = device(source(programming, true, false, DAY_SECONDS), 8);

    device.program(MAXIMUM);

    assertThat(device.conductance() / device.programmed()).isCloseTo(withoutProgrammingNoise(), within(1e-12));
  }

  private static double withoutProgrammingNoise() {
    Device device = device(source(false, true, false, DAY_SECONDS), 8);
    device.program(MAXIMUM);
    return device.conductance() / device.programmed();
  }

  private static NoiseSources source(boolean programming, boolean drift, boolean read, double seconds) {
    return new NoiseSources(
        DeviceModel.PCM_LIKE, programming, drift, read, seconds, 1, NoiseSources.ReadNoiseBy.PROGRAMMED);
  }

  private static Device device(NoiseSources noise, long seed) {
    return new Device(noise, MAXIMUM, new SplittableRandom(seed), new SplittableRandom(seed + 1000));
  }

  private interface Observation {
    double get();
  }

  private static double[] draws(Device device, double target, Observation observation) {
    return IntStream.range(0, DEVICES).mapToDouble(_ -> {
      device.program(target);
      return observation.get();
    }).toArray();
  }
}
