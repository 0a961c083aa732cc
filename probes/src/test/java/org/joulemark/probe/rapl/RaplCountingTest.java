package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Settings;
import org.joulemark.probe.rapl.RaplSimulator.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaplCountingTest {

  /** With this limit a package may draw 200 W. */
  private static final Map<String, String> LIMIT = Map.of("constraint_0_power_limit_uw", "50000000");

  @TempDir
  Path folder;
  private SysfsTree tree;

  @BeforeEach
  void layOut() {
    tree = SysfsTree.of(folder, SysfsTree.INTEL);
  }

  @Test
  void measuresTheKnownPowerOfEveryDomain() throws InterruptedException {
    try (RaplSimulator _ = Machines.twoSockets(tree); EnergyMeter meter = open()) {
      List<Double> watts = List.of(60.0, 40.0, 9.0, 50.0, 7.0, 33.0);
      EnergySample before = meter.read();
      Thread.sleep(1000);
      EnergySample after = meter.read();

      for (int domain = 0; domain < watts.size(); domain++) {
        assertKnownPower(meter.domains().get(domain), before, after, domain, watts.get(domain));
      }
    }
  }

  /** Within the uncertainty that the domain states; the steps of the simulator lengthen on a busy machine. */
  private static void assertKnownPower(EnergyDomain domain, EnergySample before, EnergySample after, int number,
      double watts) {
    double seconds = (after.nanoTime() - before.nanoTime()) / 1e9;
    double joules = after.joules().get(number) - before.joules().get(number);
    double hidden = 2 * domain.resolutionJoules() + 2 * watts * (domain.updateInterval().toNanos() / 1e9 + 0.05);
    assertThat(joules).as(domain.id()).isCloseTo(watts * seconds, within(hidden));
  }

  @Test
  void countsFromItsOpening() {
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
      Thread.sleep(50);
      RaplSimulator.replace(energy, 2_000_000);

      // One unit of 61 uJ lies between the highest count and zero.
      assertThat(meter.read().joules().getFirst()).isCloseTo(3.000061, within(1e-9));
    }
  }

  @Test
  void losesNoWrapAroundWhileNobodyReads() throws InterruptedException {
    Path energy = tree.zone("intel-rapl:0", "package-0", 300_000_000, LIMIT);
    try (RaplSimulator _ = new RaplSimulator(new Register(150, 300_000_000, 0, List.of(energy)));
        EnergyMeter meter = open()) {
      EnergySample before = meter.read();
      Thread.sleep(4500);
      EnergySample after = meter.read();

      double seconds = (after.nanoTime() - before.nanoTime()) / 1e9;
      assertThat(after.joules().getFirst() - before.joules().getFirst()).isCloseTo(150 * seconds, within(40.0));
    }
  }

  @Test
  void mayGoUnreadForLessThanTheWorstWrapAround() {
    // 262 kJ at 200 W are 1311 s.
    tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE, LIMIT);
    try (EnergyMeter meter = open()) {
      assertThat(meter.maxReadGap()).isBetween(Duration.ofSeconds(650), Duration.ofSeconds(656));
    }
  }

  @Test
  void aCounterThatStandsStillHasTheUnitOfItsRegister() {
    tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE, LIMIT);
    try (EnergyMeter meter = open()) {
      assertThat(meter.domains().getFirst().resolutionJoules()).isCloseTo(61e-6, within(0.1e-6));
    }
  }

  @Test
  void aCounterThatStepsCoarselyHasTheStepsThatAreSeen() {
    try (RaplSimulator _ = Machines.twoSockets(tree); EnergyMeter meter = open()) {
      // Steps of 4 ms at 60 W
      assertThat(meter.domains().getFirst().resolutionJoules()).isGreaterThan(0.05);
      assertThat(meter.domains().getFirst().updateInterval()).isGreaterThan(Duration.ofMillis(2));
    }
  }

  private EnergyMeter open() {
    var probe = new RaplProbe(tree.sysfs().toString(), "powercap");
    return probe.open(Settings.of(probe.settings(), Map.of()));
  }
}
