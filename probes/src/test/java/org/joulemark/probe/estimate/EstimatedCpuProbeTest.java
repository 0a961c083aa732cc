package org.joulemark.probe.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergySample;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatedCpuProbeTest {

  private final EstimatedCpuProbe probe = new EstimatedCpuProbe();

  @Test
  void isFoundAsAnEnergyProbe() {
    assertThat(ServiceLoader.load(EnergyProbe.class)).extracting(EnergyProbe::id)
        .containsExactlyInAnyOrder("estimated-cpu", "ipmi");
  }

  @Test
  void isAvailableHere() {
    assertThat(probe.available(settings(Map.of()))).isEqualTo(new Support.Yes());
  }

  @Test
  void saysWhatItsFigureIsWorth() {
    try (EnergyMeter meter = open(Map.of("relativeUncertainty", "0.25"))) {
      EnergyDomain domain = meter.domains().getFirst();

      assertThat(meter.domains()).hasSize(1);
      assertThat(domain.id()).isEqualTo("process");
      assertThat(domain.scope()).isEqualTo(Scope.PROCESS);
      assertThat(domain.provenance()).isEqualTo(Provenance.ESTIMATED);
      assertThat(domain.relativeUncertainty()).isEqualTo(0.25);
      assertThat(domain.updateInterval()).isEqualTo(Duration.ZERO);
      assertThat(domain.partOf()).isNull();
    }
  }

  @Test
  void declaresTheStepOfItsClockTimesItsPower() {
    try (EnergyMeter meter = open(Map.of("wattsPerCore", "10"))) {
      double stepSeconds = meter.domains().getFirst().resolutionJoules() / 10;

      assertThat(stepSeconds).isBetween(1e-9, 0.05);
    }
  }

  @Test
  void neverFalls() {
    try (EnergyMeter meter = open(Map.of()); BusyThreads _ = new BusyThreads(2)) {
      EnergySample earlier = meter.read();
      for (int i = 0; i < 1000; i++) {
        EnergySample later = meter.read();
        assertThat(joules(later)).isGreaterThanOrEqualTo(joules(earlier));
        assertThat(later.nanoTime()).isGreaterThanOrEqualTo(earlier.nanoTime());
        earlier = later;
      }
    }
  }

  @Test
  void startsNearZeroHoweverLongTheProcessHasRun() throws InterruptedException {
    burn(Duration.ofMillis(100));
    try (EnergyMeter meter = open(Map.of("wattsPerCore", "1"))) {
      assertThat(joules(meter.read())).isBetween(0.0, 0.05);
    }
  }

  @Test
  void countsTheCoreSecondsOfOtherThreads() throws InterruptedException {
    double leastExcess = Double.POSITIVE_INFINITY;
    double mostCoreSeconds = 0;
    try (EnergyMeter meter = open(Map.of("wattsPerCore", "1")); BusyThreads busy = new BusyThreads(1)) {
      // The least of several: in any one of them the JIT may be at work, which rightly counts. Too little never does.
      for (int i = 0; i < 5; i++) {
        double joulesBefore = joules(meter.read());
        long nanosBefore = busy.cpuNanos();
        Thread.sleep(200);
        double coreSeconds = joules(meter.read()) - joulesBefore;
        leastExcess = Math.min(leastExcess, coreSeconds - (busy.cpuNanos() - nanosBefore) / 1e9);
        mostCoreSeconds = Math.max(mostCoreSeconds, coreSeconds);
      }
    }
    assertThat(leastExcess).isCloseTo(0, within(0.05));
    assertThat(mostCoreSeconds).as("even a crowded machine gives one thread some time").isGreaterThan(0.02);
  }

  @Test
  void countsNextToNothingWhileTheProcessSleeps() throws InterruptedException {
    double leastCoreSeconds = Double.POSITIVE_INFINITY;
    try (EnergyMeter meter = open(Map.of("wattsPerCore", "1"))) {
      // The least of several: in any one of them the JIT may be at work, which rightly counts.
      for (int i = 0; i < 5; i++) {
        double before = joules(meter.read());
        Thread.sleep(50);
        leastCoreSeconds = Math.min(leastCoreSeconds, joules(meter.read()) - before);
      }
    }
    assertThat(leastCoreSeconds).isLessThan(0.01);
  }

  @Test
  void isProportionalToWattsPerCore() throws InterruptedException {
    try (EnergyMeter one = open(Map.of("wattsPerCore", "1")); EnergyMeter ten = open(Map.of("wattsPerCore", "10"))) {
      double outerBefore = joules(one.read());
      double innerBefore = joules(ten.read());
      burn(Duration.ofMillis(200));
      double inner = joules(ten.read()) - innerBefore;
      double outer = joules(one.read()) - outerBefore;

      assertThat(inner / outer).isBetween(8.0, 10.0);
    }
  }

  @Test
  void metersSideBySideCountFromTheirOwnOpening() throws InterruptedException {
    try (EnergyMeter early = open(Map.of("wattsPerCore", "1"))) {
      burn(Duration.ofMillis(100));
      try (EnergyMeter late = open(Map.of("wattsPerCore", "1"))) {
        double head = joules(early.read()) - joules(late.read());
        assertThat(head).isGreaterThan(0.02);
      }
      assertThat(joules(early.read())).as("closing one meter leaves the other open").isPositive();
    }
  }

  @Test
  void bothDefaultsAreDocumentedSettings() {
    assertThat(settings(Map.of()).asMap())
        .containsExactlyInAnyOrderEntriesOf(Map.of("wattsPerCore", "7.5", "relativeUncertainty", "0.5"));
  }

  @ParameterizedTest
  @CsvSource({"wattsPerCore,0", "wattsPerCore,-3", "wattsPerCore,NaN", "wattsPerCore,Infinity", "wattsPerCore,seven",
    "relativeUncertainty,-0.1", "relativeUncertainty,NaN", "watts,7.5"})
  void refusesASettingThatMeansNothing(String name, String value) {
    assertThatThrownBy(() -> settings(Map.of(name, value))).isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(name).hasMessageContaining("allowed: ");
  }

  @Test
  void aClosedMeterMayBeClosedAgainButNotRead() {
    EnergyMeter meter = open(Map.of());
    meter.close();
    meter.close();

    assertThatIllegalStateException().isThrownBy(meter::read).withMessageContaining("closed");
    assertThatIllegalStateException().isThrownBy(meter::domains).withMessageContaining("closed");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux books running threads late")
  void onLinuxSeesWhatARunningThreadUsedSinceItsLastSchedulerTick() {
    long worstNanos = 0;
    try (CpuClock clock = CpuClock.open(); BusyThreads busy = new BusyThreads(1)) {
      for (int i = 0; i < 40; i++) {
        long bookedBefore = clock.busyNanos();
        long trueBefore = busy.cpuNanos();
        spin(Duration.ofNanos(500_000));
        long usedByThread = busy.cpuNanos() - trueBefore;
        worstNanos = Math.max(worstNanos, usedByThread - (clock.busyNanos() - bookedBefore));
      }
    }
    assertThat(worstNanos).as("CPU time of the running thread that the clock missed").isLessThan(200_000);
  }

  private EnergyMeter open(Map<String, String> given) {
    return probe.open(settings(given));
  }

  private Settings settings(Map<String, String> given) {
    return Settings.of(probe.settings(), given);
  }

  private static double joules(EnergySample sample) {
    return sample.joules().getFirst();
  }

  private static void burn(Duration duration) throws InterruptedException {
    try (BusyThreads _ = new BusyThreads(1)) {
      Thread.sleep(duration);
    }
  }

  private static void spin(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
