package org.joulemark.probe.hwmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownPowerTest {

  @TempDir
  private Path folder;

  @Test
  void everyDomainAgreesWithTheSimulatedPowerWithinItsStatedUncertainty() throws InterruptedException {
    try (var machine = new SimulatedMachine(folder); EnergyMeter meter = open(machine.probe())) {
      EnergySample before = meter.read();
      for (int read = 0; read < 75; read++) {
        Thread.sleep(20);
        meter.read();
      }
      EnergySample after = meter.read();

      assertThat(meter.domains()).extracting(EnergyDomain::id).containsExactlyInAnyOrderElementsOf(
          SimulatedMachine.WATTS.keySet());
      requireAgreement(meter, before, after);
    }
  }

  private static void requireAgreement(EnergyMeter meter, EnergySample before, EnergySample after) {
    double seconds = (after.nanoTime() - before.nanoTime()) / 1e9;
    var softly = new SoftAssertions();
    for (int number = 0; number < meter.domains().size(); number++) {
      EnergyDomain domain = meter.domains().get(number);
      double watts = Objects.requireNonNull(SimulatedMachine.WATTS.get(domain.id()));
      double measured = after.joules().get(number) - before.joules().get(number);
      softly.assertThat(Math.abs(measured - watts * seconds))
          .as(domain.id() + ": " + measured + " J over " + seconds + " s at " + watts + " W")
          .isLessThanOrEqualTo(statedUncertainty(domain, watts, seconds));
    }
    softly.assertAll();
  }

  /** Of counters an update at each end; of an integrated constant power its step; and the scheduler's 2 %. */
  private static double statedUncertainty(EnergyDomain domain, double watts, double seconds) {
    double intervalSeconds = domain.updateInterval().toNanos() / 1e9;
    double updates = domain.reading() == EnergyReading.COUNTED ? 2 * watts * intervalSeconds : 0;
    return 2 * domain.resolutionJoules() + updates + 0.02 * watts * seconds;
  }

  private static EnergyMeter open(HwmonProbe probe) {
    return probe.open(Settings.of(probe.settings(), Map.of()));
  }
}
