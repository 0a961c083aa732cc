package org.joulemark.probe.hwmon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
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

  private static final double SECONDS = 1;
  /** Of counts that are whole microjoules, added as binary fractions. */
  private static final double ROUNDING_JOULES = 1e-9;
  /** The simulated power is noisy by a thousand microwatts. */
  private static final double NOISE_JOULES = 1e-3 * SECONDS;

  @TempDir
  private Path folder;

  @Test
  void everyDomainCountsTheSimulatedPower() throws InterruptedException {
    var machine = new SimulatedMachine(folder);
    HwmonProbe probe = machine.probe();
    try (EnergyMeter meter = probe.open(Settings.of(probe.settings(), Map.of()), machine.time())) {
      assertThat(meter.domains()).extracting(EnergyDomain::id)
          .containsExactlyInAnyOrderElementsOf(SimulatedMachine.WATTS.keySet());
      EnergySample before = meter.read();
      machine.time().advance(Duration.ofSeconds(1));
      EnergySample after = meter.read();

      assertThat(after.nanoTime() - before.nanoTime()).isEqualTo(1_000_000_000);
      for (int number = 0; number < meter.domains().size(); number++) {
        EnergyDomain domain = meter.domains().get(number);
        double rounding = domain.reading() == EnergyReading.COUNTED ? ROUNDING_JOULES : NOISE_JOULES;
        assertThat(after.joules().get(number) - before.joules().get(number)).as(domain.id())
            .isCloseTo(Objects.requireNonNull(SimulatedMachine.WATTS.get(domain.id())) * SECONDS, within(rounding));
      }
    }
  }
}
