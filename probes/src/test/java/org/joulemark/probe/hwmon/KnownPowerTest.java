package org.joulemark.probe.hwmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownPowerTest {

  private static final int WINDOWS = 5;

  @TempDir
  private Path folder;

  @Test
  void everyDomainAgreesWithTheSimulatedPowerWithinItsStatedUncertainty() throws InterruptedException {
    List<String> disagreements = List.of("not measured");
    try (var machine = new SimulatedMachine(folder); EnergyMeter meter = open(machine.probe())) {
      assertThat(meter.domains()).extracting(EnergyDomain::id)
          .containsExactlyInAnyOrderElementsOf(SimulatedMachine.WATTS.keySet());
      // The best of several windows: in any one of them a crowded machine may hold up the simulator itself.
      for (int window = 0; window < WINDOWS && !disagreements.isEmpty(); window++) {
        disagreements = disagreements(meter);
      }
    }
    assertThat(disagreements).isEmpty();
  }

  private static List<String> disagreements(EnergyMeter meter) throws InterruptedException {
    EnergySample before = meter.read();
    EnergySample after = before;
    while (after.nanoTime() - before.nanoTime() < 1_000_000_000L) {
      Thread.sleep(10);
      after = meter.read();
    }
    double seconds = (after.nanoTime() - before.nanoTime()) / 1e9;
    var disagreements = new ArrayList<String>();
    for (int number = 0; number < meter.domains().size(); number++) {
      EnergyDomain domain = meter.domains().get(number);
      double expected = Objects.requireNonNull(SimulatedMachine.WATTS.get(domain.id())) * seconds;
      double measured = after.joules().get(number) - before.joules().get(number);
      if (Math.abs(measured - expected) > statedJoules(domain, expected / seconds)) {
        disagreements.add(domain + ": " + measured + " J instead of " + expected + " J");
      }
    }
    return disagreements;
  }

  /** Of a counter an update at each end; of a constant power only its step, for nothing happens between updates. */
  private static double statedJoules(EnergyDomain domain, double watts) {
    double intervalSeconds = domain.updateInterval().toNanos() / 1e9;
    double updates = domain.reading() == EnergyReading.COUNTED ? 2 * watts * intervalSeconds : 0;
    double thousandthOfNoise = 0.001 * watts;
    return 2 * domain.resolutionJoules() + updates + thousandthOfNoise;
  }

  private static EnergyMeter open(HwmonProbe probe) {
    return probe.open(Settings.of(probe.settings(), Map.of()));
  }
}
