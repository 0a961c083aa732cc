package org.joulemark.probe.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the probe measures of a BMC that is well, by each tool and reading. */
class IpmiProbeTest {

  private static @Nullable IpmiSimulator simulator;

  @BeforeAll
  static void switchOn(@TempDir Path folder) throws IOException, InterruptedException {
    simulator = IpmiSimulator.start(folder);
  }

  @AfterAll
  static void switchOff() {
    if (simulator != null) {
      simulator.close();
    }
  }

  private static IpmiSimulator bmc() {
    return Objects.requireNonNull(simulator);
  }

  @BeforeEach
  void drawTheUsual() throws IOException, InterruptedException {
    bmc().draw(340);
  }

  @ParameterizedTest
  @CsvSource({"ipmitool,dcmi", "ipmitool,sensor", "freeipmi,dcmi", "freeipmi,sensor"})
  void isAvailable(String tool, String reading) {
    EnergyProbe probe = bmc().probe(Map.of("tool", tool, "reading", reading));

    assertThat(probe.available(Settings.of(probe.settings(), Map.of()))).isEqualTo(new Support.Yes());
  }

  @ParameterizedTest
  @CsvSource({"ipmitool,dcmi,0.05", "ipmitool,sensor,0.2", "freeipmi,dcmi,0.05", "freeipmi,sensor,0.2"})
  void saysWhatItsFigureIsWorth(String tool, String reading, double resolutionJoules) {
    try (EnergyMeter meter = open(Map.of("tool", tool, "reading", reading, "relativeUncertainty", "0.02"))) {
      assertThat(meter.domains()).containsExactly(
          new EnergyDomain("node", Scope.NODE, Provenance.MEASURED, EnergyReading.INTEGRATED, resolutionJoules,
              IpmiSimulator.UPDATE_INTERVAL, 0.02, null));
    }
  }

  @ParameterizedTest
  @CsvSource({"ipmitool,dcmi,0.5", "ipmitool,sensor,2", "freeipmi,dcmi,0.5", "freeipmi,sensor,2"})
  void joulesAreThoseOfTheKnownPowerThatChangesMidway(String tool, String reading, double halfStepWatts)
      throws IOException, InterruptedException {
    try (EnergyMeter meter = open(Map.of("tool", tool, "reading", reading))) {
      EnergySample start = meter.read();
      EnergySample middle = readFor(Duration.ofMillis(600), meter);
      bmc().draw(120);
      EnergySample low = meter.read();
      EnergySample end = readFor(Duration.ofMillis(600), meter);

      assertThat(watts(start, middle)).isCloseTo(340, within(halfStepWatts));
      assertThat(watts(low, end)).isCloseTo(120, within(halfStepWatts));
      assertThat(joules(end)).as("no joule of the fall is missing, none is counted twice").isBetween(
          joules(middle) + 120 * seconds(middle, end) - halfStepWatts, joules(middle) + 340 * seconds(middle, end));
    }
  }

  @Test
  void oneSessionServesManyReadings() throws IOException, InterruptedException {
    try (EnergyMeter meter = open(Map.of())) {
      meter.read();
      long before = children();
      long started = System.nanoTime();
      for (int reading = 0; reading < 100; reading++) {
        meter.read();
      }
      assertThat(children()).isEqualTo(before);
      assertThat(Duration.ofNanos(System.nanoTime() - started)).as("100 processes take 3 s at least")
          .isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void closingEndsItsProcess() {
    long before = children();
    try (EnergyMeter meter = open(Map.of())) {
      meter.read();
      assertThat(children()).isEqualTo(before + 1);
    }
    assertThat(children()).isEqualTo(before);
  }

  @Test
  void integratesAcrossARestartOfTheBmcThatEndsTheSession() throws IOException, InterruptedException {
    try (EnergyMeter meter = open(Map.of("timeoutSeconds", "3"))) {
      EnergySample start = meter.read();
      bmc().reboot();
      EnergySample end = meter.read();

      assertThat(watts(start, end)).isCloseTo(340, within(0.5));
    }
  }

  @Test
  void waitsForABmcThatIsSlowToAnswer() throws IOException, InterruptedException {
    try (EnergyMeter meter = open(Map.of())) {
      EnergySample start = meter.read();
      bmc().freeze();
      Thread thawing = Thread.ofPlatform().start(() -> {
        try {
          Thread.sleep(500);
          bmc().thaw();
        } catch (IOException | InterruptedException failed) {
          throw new IllegalStateException(failed);
        }
      });
      EnergySample end = meter.read();
      thawing.join();

      assertThat(watts(start, end)).isCloseTo(340, within(0.5));
    }
  }

  private static EnergyMeter open(Map<String, String> settings) {
    EnergyProbe probe = bmc().probe(settings);
    return probe.open(Settings.of(probe.settings(), Map.of()));
  }

  private static long children() {
    return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).count();
  }

  private static EnergySample readFor(Duration duration, EnergyMeter meter) throws InterruptedException {
    long end = System.nanoTime() + duration.toNanos();
    EnergySample sample = meter.read();
    while (System.nanoTime() < end) {
      Thread.sleep(10);
      sample = meter.read();
    }
    return sample;
  }

  private static double joules(EnergySample sample) {
    return sample.joules().getFirst();
  }

  private static double seconds(EnergySample from, EnergySample to) {
    return (to.nanoTime() - from.nanoTime()) / 1e9;
  }

  private static double watts(EnergySample from, EnergySample to) {
    return (joules(to) - joules(from)) / seconds(from, to);
  }
}
