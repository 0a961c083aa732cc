package org.joulemark.probe.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.probe.command.ProbeTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the probe measures of a BMC that is well, by each tool and reading. */
@Tag("slow")
class IpmiProbeTest {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private static @Nullable IpmiSimulator simulator;

  @TempDir
  private Path own;
  private ProbeTime time;

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
  void holdTheClock() {
    time = ProbeTime.unseen();
  }

  @BeforeEach
  void drawTheUsual() throws IOException, InterruptedException {
    bmc().draw(340);
  }

  @ParameterizedTest
  @CsvSource({"ipmitool,dcmi,0.05", "ipmitool,sensor,0.2", "freeipmi,dcmi,0.05", "freeipmi,sensor,0.2"})
  void saysWhatItsFigureIsWorth(String tool, String reading, double resolutionJoules) throws InterruptedException {
    try (EnergyMeter meter = open(Map.of("tool", tool, "reading", reading, "relativeUncertainty", "0.02"))) {
      assertThat(meter.domains()).containsExactly(
          new EnergyDomain("node", Scope.NODE, Provenance.MEASURED, EnergyReading.INTEGRATED, resolutionJoules,
              IpmiSimulator.UPDATE_INTERVAL, 0.02, null));
    }
  }

  @ParameterizedTest
  @CsvSource({"ipmitool,dcmi", "ipmitool,sensor", "freeipmi,dcmi", "freeipmi,sensor"})
  void joulesAreThoseOfTheKnownPowerThatChangesMidway(String tool, String reading)
      throws IOException, InterruptedException {
    try (EnergyMeter meter = open(Map.of("tool", tool, "reading", reading))) {
      EnergySample start = meter.read();
      EnergySample middle = readFor(Duration.ofMillis(600), meter);
      bmc().draw(120);
      time.advance(PAUSE);
      EnergySample low = meter.read();
      EnergySample end = readFor(Duration.ofMillis(600), meter);

      // Both powers are whole steps of either reading.
      assertThat(joules(middle) - joules(start)).isCloseTo(340 * 0.6, within(1e-6));
      assertThat(joules(low) - joules(middle)).as("of the fall").isCloseTo((340 + 120) / 2.0 * 0.05, within(1e-6));
      assertThat(joules(end) - joules(low)).isCloseTo(120 * 0.6, within(1e-6));
    }
  }

  @Test
  void oneProcessServesManyReadings() throws IOException, InterruptedException {
    Path record = own.resolve("arguments");
    Path programs = RecordingPrograms.write(own, record);
    try (EnergyMeter meter = open(Map.of("programFolder", programs.toString()))) {
      for (int reading = 0; reading < 100; reading++) {
        meter.read();
      }

      assertThat(Files.readAllLines(record)).filteredOn(programs.resolve("ipmitool").toString()::equals).hasSize(1);
    }
  }

  @Test
  void closingEndsItsProcess() throws InterruptedException {
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
      // That of the lost session's answer, and that of the farewell to it.
      time.letLimitsRunOut(2);
      EnergySample end = meter.read();

      assertThat(seconds(start, end)).isPositive();
      assertThat(watts(start, end)).isCloseTo(340, within(1e-6));
    }
  }

  @Test
  void waitsForABmcThatIsSlowToAnswer() throws IOException, InterruptedException {
    try (EnergyMeter meter = open(Map.of())) {
      EnergySample start = meter.read();
      bmc().freeze();
      var thawed = CompletableFuture.runAsync(this::thawOnceItIsWaitedFor);
      EnergySample end = meter.read();
      thawed.join();

      assertThat(watts(start, end)).isCloseTo(340, within(1e-6));
    }
  }

  @Test
  void anInterruptedReadingLeavesNoAnswerBehindForTheNextOne() throws IOException, InterruptedException {
    try (EnergyMeter meter = open(Map.of())) {
      EnergySample start = meter.read();
      bmc().freeze();
      Thread reader = Thread.currentThread();
      var interrupted = CompletableFuture.runAsync(() -> interruptOnceItIsWaitedFor(reader));
      assertThatThrownBy(meter::read).isInstanceOf(InterruptedException.class);
      interrupted.join();
      bmc().thaw();
      EnergySample end = meter.read();

      assertThat(watts(start, end)).isCloseTo(340, within(1e-6));
    }
  }

  private void interruptOnceItIsWaitedFor(Thread reader) {
    try {
      time.awaitLimit();
      // That of the farewell, which a BMC that hangs does not answer.
      time.letLimitsRunOut(1);
      reader.interrupt();
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void thawOnceItIsWaitedFor() {
    try {
      time.awaitLimit();
      time.advance(Duration.ofMillis(500));
      bmc().thaw();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private EnergyMeter open(Map<String, String> settings) throws InterruptedException {
    EnergyProbe probe = bmc().probe(settings);
    return probe.open(Settings.of(probe.settings(), Map.of()), time);
  }

  private static long children() {
    return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).count();
  }

  private EnergySample readFor(Duration duration, EnergyMeter meter) throws InterruptedException {
    EnergySample sample = meter.read();
    for (Duration passed = Duration.ZERO; passed.compareTo(duration) < 0; passed = passed.plus(PAUSE)) {
      time.advance(PAUSE);
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
