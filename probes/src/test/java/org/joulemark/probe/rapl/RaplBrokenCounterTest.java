package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySourceException;
import org.joulemark.probe.source.HardwareTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaplBrokenCounterTest {

  @Test
  void aCounterWithoutRangeNeverWraps() throws InterruptedException {
    Path energy = tree.zone("intel-rapl:0", "package-0", 0, LIMIT);
    try (EnergyMeter meter = open()) {
      RaplSimulator.replace(energy, 10);

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class).hasMessageContaining("backwards");
    }
  }

  @Test
  void refusesACounterThatJumpsBackwards() throws InterruptedException {
    Path energy = tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE, LIMIT);
    RaplSimulator.replace(energy, 90_000_000);
    try (EnergyMeter meter = open()) {
      RaplSimulator.replace(energy, 30_000_000);

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContaining("package-0 jumped backwards").hasMessageContaining("(200.0 W)");
    }
  }

  @Test
  void refusesACounterThatRisesByMoreThanPossible() throws InterruptedException {
    Path energy = tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE, LIMIT);
    try (EnergyMeter meter = open()) {
      RaplSimulator.replace(energy, 100_000_000_000L);

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContaining("package-0 jumped forwards");
    }
  }

  @Test
  void takesTheHigherOfRatingAndLimit() throws InterruptedException {
    Path energy = tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE,
        Map.of("constraint_0_power_limit_uw", "50000000", "constraint_0_max_power_uw", "300000000"));
    try (EnergyMeter meter = open()) {
      RaplSimulator.replace(energy, 100_000_000_000L);

      assertThatThrownBy(meter::read).hasMessageContaining("1200 W");
    }
  }

  @Test
  void saysWhichZoneVanished() throws IOException, InterruptedException {
    Path energy = tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE, LIMIT);
    try (EnergyMeter meter = open()) {
      Files.delete(energy);

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContaining("intel-rapl:0/energy_uj vanished");
    }
  }

  @Test
  void refusesWhatIsNoNumber() throws InterruptedException {
    Path energy = tree.zone("intel-rapl:0", "package-0", SysfsTree.RANGE, LIMIT);
    try (EnergyMeter meter = open()) {
      tree.write(folder.relativize(energy).subpath(1, folder.relativize(energy).getNameCount()).toString(), "");

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContaining("energy_uj holds ''");
    }
  }

  @Test
  void aZoneThatFailsWhileNobodyReadsIsToldAtTheNextRead() throws IOException, InterruptedException {
    Path energy = tree.zone("intel-rapl:0", "package-0", 20_000_000, LIMIT);
    try (EnergyMeter meter = open()) {
      time.awaitSleepers(1);
      Files.delete(energy);
      // 20 J at 200 W are 100 ms, and the poller reads four times as often.
      time.advance(Duration.ofMillis(26));
      time.awaitSleepers(1);
      RaplSimulator.replace(energy, 1_000_000);

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class).hasMessageContaining("vanished");
    }
  }

  /** With this limit a package may draw 200 W. */
  private static final Map<String, String> LIMIT = Map.of("constraint_0_power_limit_uw", "50000000");

  @TempDir
  Path folder;
  private SysfsTree tree;
  private final HardwareTime time = HardwareTime.ofStillHardware();

  @BeforeEach
  void layOut() {
    tree = SysfsTree.of(folder, SysfsTree.INTEL);
  }

  private EnergyMeter open() throws InterruptedException {
    return OpenedRapl.over(tree, time);
  }
}
