package org.joulemark.probe.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over the CPU clock of this very process: figures are compared with other clocks of the kernel, never with elapsed time. */
class EstimatedCpuProbeTest {

  /** Of binary fractions. */
  private static final double ROUNDING = 1e-9;

  private final EstimatedCpuProbe probe = new EstimatedCpuProbe();

  @Test
  void samplesBearTheTimeOfTheClockThatTheMeterWasGiven() throws InterruptedException {
    HeldTime time = HeldTime.still();
    try (EnergyMeter meter = probe.open(settings(Map.of()), time)) {
      time.advance(Duration.ofHours(7));

      assertThat(meter.read().nanoTime()).isEqualTo(Duration.ofHours(7).toNanos());
    }
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
  void neverFalls() throws InterruptedException {
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
    try (CpuClock clock = CpuClock.open()) {
      long beforeOpening = clock.busyNanos();
      try (EnergyMeter meter = open(Map.of("wattsPerCore", "1"))) {
        double joules = joules(meter.read());

        assertThat(joules).isBetween(0.0, (clock.busyNanos() - beforeOpening) / 1e9);
      }
    }
  }

  /** By two other roads: the threads' own clocks say how much it is at least, the kernel's account how much at most. */
  @Test
  void countsTheCoreSecondsOfOtherThreads() throws InterruptedException {
    try (EnergyMeter meter = open(Map.of("wattsPerCore", "1")); BusyThreads busy = new BusyThreads(1)) {
      var account = new CoarseAccount();
      double before = joules(meter.read());
      long busyBefore = busy.cpuNanos();
      busy.awaitUse(Duration.ofMillis(100));
      double least = (busy.cpuNanos() - busyBefore) / 1e9;
      double coreSeconds = joules(meter.read()) - before;

      assertThat(coreSeconds).isBetween(least, account.mostCoreSeconds());
      assertThat(least).isGreaterThanOrEqualTo(0.1);
    }
  }

  /** What the JIT and the like do meanwhile rightly counts, and is in the kernel's account too. */
  @Test
  void countsNextToNothingWhileTheProcessSleeps() throws InterruptedException {
    try (EnergyMeter meter = open(Map.of("wattsPerCore", "1"))) {
      var account = new CoarseAccount();
      double before = joules(meter.read());
      Thread.sleep(200);

      assertThat(joules(meter.read()) - before).isLessThanOrEqualTo(account.mostCoreSeconds());
    }
  }

  /** The meter of 1 W is read on both sides of each reading of the other. */
  @Test
  void isProportionalToWattsPerCore() throws InterruptedException {
    try (EnergyMeter one = open(Map.of("wattsPerCore", "1")); EnergyMeter ten = open(Map.of("wattsPerCore", "10"))) {
      double outerBefore = joules(one.read());
      double tenBefore = joules(ten.read());
      double innerBefore = joules(one.read());
      burn(Duration.ofMillis(100));
      double innerAfter = joules(one.read());
      double tenAfter = joules(ten.read());
      double outerAfter = joules(one.read());

      assertThat(tenAfter - tenBefore)
          .isBetween(10 * (innerAfter - innerBefore) - ROUNDING, 10 * (outerAfter - outerBefore) + ROUNDING);
    }
  }

  @Test
  void metersSideBySideCountFromTheirOwnOpening() throws InterruptedException {
    try (EnergyMeter early = open(Map.of("wattsPerCore", "1"))) {
      burn(Duration.ofMillis(100));
      try (EnergyMeter late = open(Map.of("wattsPerCore", "1"))) {
        double lateJoules = joules(late.read());
        assertThat(joules(early.read()) - lateJoules).isGreaterThanOrEqualTo(0.1 - ROUNDING);
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

  /** What the process used by the JDK's coarse clock, at most: both its ends may be late by a tick of each of its parts. */
  private static final class CoarseAccount {

    private static final int PARTS = 2; // of user and of system time
    private final CpuClock clock = ManagementCpuClock.open();
    private final long stepNanos = CpuClockStep.smallestNanos(clock);
    private final long before = clock.busyNanos();

    double mostCoreSeconds() {
      return (clock.busyNanos() - before + PARTS * stepNanos) / 1e9;
    }
  }

  private EnergyMeter open(Map<String, String> given) {
    return probe.open(settings(given), HeldTime.still());
  }

  private Settings settings(Map<String, String> given) {
    return Settings.of(probe.settings(), given);
  }

  private static double joules(EnergySample sample) {
    return sample.joules().getFirst();
  }

  /** So much CPU time, which on a busy machine takes longer. */
  private static void burn(Duration cpuTime) throws InterruptedException {
    try (BusyThreads busy = new BusyThreads(1)) {
      busy.awaitUse(cpuTime);
    }
  }

  private static void spin(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
