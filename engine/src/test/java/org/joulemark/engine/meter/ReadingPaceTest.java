package org.joulemark.engine.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a meter is read, in milliseconds. */
class ReadingPaceTest {

  private static final Duration SELDOM = Duration.ofDays(1);

  private static SourceSteps steps(EnergyReading reading, double... updateMillis) {
    return new SourceSteps(
        Arrays.stream(updateMillis).mapToObj(
            millis -> new EnergyDomain("node", Scope.NODE, Provenance.MEASURED, reading, 1e-6,
                Duration.ofNanos(nanos(millis)), 0, null))
            .toList());
  }

  private static long nanos(double millis) {
    return Math.round(millis * 1e6);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # step, reading, period
      0,      0.01,    100
      1,      0.01,    20
      100,    0.01,    20
      1000,   0.01,    100
      1000,   5,       500
      1000,   5000,    1000
      0,      5000,    100
      """)
  void aRecordingSeesTheStepsOfTheSourceForAHundredthOfACore(double step, double reading, double period) {
    assertThat(ReadingPace.recording(steps(EnergyReading.COUNTED, step), nanos(reading), SELDOM).periodNanos())
        .isEqualTo(nanos(period));
  }

  @Test
  void theQuickestStepDecidesAndTheSlowestBounds() {
    SourceSteps steps = steps(EnergyReading.COUNTED, 0, 300, 2000);

    assertThat(ReadingPace.recording(steps, nanos(0.01), SELDOM).periodNanos()).isEqualTo(nanos(30));
    assertThat(ReadingPace.recording(steps, nanos(500), SELDOM).periodNanos()).isEqualTo(nanos(2000));
  }

  @Test
  void noWrapAroundIsMissedHoweverMuchAReadingTakes() {
    SourceSteps steps = steps(EnergyReading.COUNTED, 1000);
    Duration gap = Duration.ofMillis(200);

    assertThat(ReadingPace.recording(steps, nanos(500), gap).periodNanos()).isEqualTo(nanos(50));
    assertThat(ReadingPace.watching(Duration.ofSeconds(1)).of(steps, nanos(500), gap).periodNanos())
        .isEqualTo(nanos(50));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # kind,    interval, step, reading, period
      counted,    50,       0,    0.01,    50
      counted,    1000,     1,    0.01,    1000
      counted,    50,       120,  0.01,    25
      counted,    1000,     1000, 0.01,    100
      counted,    1000,     700,  0.01,    71.428572
      counted,    200,      1000, 30,      200
      counted,    200,      1000, 300,     1000
      integrated, 200,      1000, 0.01,    200
      integrated, 200,      1000, 300,     1000
      """)
  void aWatchLooksBetweenItsReadingsOnlyForStepsThatComeRarely(
      String kind, double interval, double step, double reading, double period) {
    SourceSteps steps = steps(kind.equals("counted") ? EnergyReading.COUNTED : EnergyReading.INTEGRATED, step);
    assertThat(
        ReadingPace.watching(Duration.ofNanos(nanos(interval))).of(steps, nanos(reading), SELDOM).periodNanos())
        .isEqualTo(nanos(period));
  }

  @Test
  void aReadingIsTakenInBetweenWhereItCostsLittle() {
    SourceSteps steps = steps(EnergyReading.COUNTED, 1);

    assertThat(ReadingPace.recording(steps, nanos(2), SELDOM).quick()).isTrue();
    assertThat(ReadingPace.recording(steps, nanos(2.1), SELDOM).quick()).isFalse();
  }
}
