package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.probe.rapl.RaplSimulator.Register;
import org.joulemark.probe.source.HardwareTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaplCountingTest {

  /** With this limit a package may draw 200 W. */
  private static final Map<String, String> LIMIT = Map.of("constraint_0_power_limit_uw", "50000000");

  /** Of counts that are whole microjoules, added as binary fractions. */
  private static final double ROUNDING = 1e-9;

  @TempDir
  Path folder;
  private SysfsTree tree;
  private final HardwareTime time = HardwareTime.ofStillHardware();

  @BeforeEach
  void layOut() {
    tree = SysfsTree.of(folder, SysfsTree.INTEL);
  }

  @Test
  void measuresTheKnownPowerOfEveryDomain() throws InterruptedException {
    HardwareTime time = Machines.twoSockets(tree);
    try (EnergyMeter meter = OpenedRapl.over(tree, time)) {
      EnergySample before = meter.read();
      time.advance(Duration.ofSeconds(1));
      EnergySample after = meter.read();

      assertThat(after.nanoTime() - before.nanoTime()).isEqualTo(1_000_000_000);
      List<Double> watts = List.of(60.0, 40.0, 9.0, 50.0, 7.0, 33.0);
      for (int domain = 0; domain < watts.size(); domain++) {
        assertThat(after.joules().get(domain) - before.joules().get(domain))
            .as(meter.domains().get(domain).id()).isCloseTo(watts.get(domain), within(ROUNDING));
      }
    }
  }

  @Test
  void countsFromItsOpening() throws InterruptedException {
    tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE, LIMIT);
    try (EnergyMeter meter = open()) {
      assertThat(meter.read().joules()).containsExactly(0.0);
    }
  }

  @Test
  void undoesAWrapAround() throws InterruptedException {
    Path energy = tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE, LIMIT);
    RaplSimulator.replace(energy, SysfsTree.RANGE - 1_000_000);
    try (EnergyMeter meter = open()) {
      time.advance(Duration.ofMillis(50));
      RaplSimulator.replace(energy, 2_000_000);

      // One unit of 61 uJ lies between the highest count and zero.
      assertThat(meter.read().joules().getFirst()).isCloseTo(3.000061, within(1e-9));
    }
  }

  @Test
  void losesNoWrapAroundWhileNobodyReads() throws InterruptedException {
    Path energy = tree.zone("intel-rapl:0", "package-0", 300_000_000, LIMIT);
    HardwareTime time = RaplSimulator.moving(new Register(150, 300_000_000, 0, List.of(energy)));
    try (EnergyMeter meter = OpenedRapl.over(tree, time)) {
      EnergySample before = meter.read();
      // 300 J at 150 W are 2 s; the poller reads every 300 J / 200 W / 4.
      for (int poll = 0; poll < 12; poll++) {
        time.awaitSleepers(1);
        time.advance(Duration.ofMillis(376));
      }
      time.awaitSleepers(1);
      EnergySample after = meter.read();

      assertThat(after.joules().getFirst() - before.joules().getFirst()).isCloseTo(150 * 12 * 0.376, within(ROUNDING));
    }
  }

  @Test
  void mayGoUnreadForLessThanTheWorstWrapAround() throws InterruptedException {
    // 262 kJ at 200 W are 1311 s.
    tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE, LIMIT);
    try (EnergyMeter meter = open()) {
      assertThat(meter.maxReadGap()).isBetween(Duration.ofSeconds(650), Duration.ofSeconds(656));
    }
  }

  @Test
  void aCounterThatStandsStillHasTheUnitOfItsRegister() throws InterruptedException {
    tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE, LIMIT);
    try (EnergyMeter meter = open()) {
      assertThat(meter.domains().getFirst().resolutionJoules()).isCloseTo(61e-6, within(0.1e-6));
    }
  }

  @Test
  void aCounterThatStepsCoarselyHasTheStepsThatAreSeen() throws InterruptedException {
    try (EnergyMeter meter = OpenedRapl.over(tree, Machines.twoSockets(tree))) {
      assertThat(meter.domains().getFirst().resolutionJoules())
          .isCloseTo(60 * RaplSimulator.STEP.toNanos() / 1e9, within(ROUNDING));
      // Of eight steps, the first begins with the watch.
      assertThat(meter.domains().getFirst().updateInterval()).isBetween(RaplSimulator.STEP.multipliedBy(7).dividedBy(8),
          RaplSimulator.STEP);
    }
  }

  private EnergyMeter open() throws InterruptedException {
    return OpenedRapl.over(tree, time);
  }
}
