package org.joulemark.probe.nvml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySample;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GPUs without an energy counter. */
class NvmlPowerTest {

  private static final String ENERGY = "nvmlDeviceGetTotalEnergyConsumption";
  private static final int NOT_SUPPORTED = 3;

  private FakeNvml fake;

  @BeforeEach
  void compile(@TempDir Path folder) {
    fake = FakeNvml.in(folder).fail(ENERGY, NOT_SUPPORTED);
  }

  @Test
  void integratedPowerIsAnEstimateUnderAnotherName() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      EnergyDomain domain = meter.domains().getFirst();

      assertThat(domain.id()).isEqualTo("gpu-0-power");
      assertThat(domain.provenance()).isEqualTo(Provenance.ESTIMATED);
      assertThat(domain.reading()).isEqualTo(EnergyReading.INTEGRATED);
      assertThat(domain.relativeUncertainty()).isEqualTo(0.1);
    }
  }

  @Test
  void itsJoulesAgreeWithTheKnownPower() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake.set("watts", 250))) {
      EnergySample first = meter.read();
      for (int i = 0; i < 10; i++) {
        fake.time().advance(Duration.ofMillis(50));
        meter.read();
      }
      EnergySample last = meter.read();
      double watts =
          (last.joules().getFirst() - first.joules().getFirst()) / (last.nanoTime() - first.nanoTime()) * 1e9;

      // The sensor moves by a milliwatt from update to update.
      assertThat(watts).isBetween(250.0, 250.001);
    }
  }

  @Test
  void measuresHowOftenPowerIsUpdated() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake.set("stepMillis", 40))) {
      EnergyDomain domain = meter.domains().getFirst();

      assertThat(domain.updateInterval()).isBetween(Duration.ofMillis(40), Duration.ofMillis(41));
      assertThat(domain.resolutionJoules()).isCloseTo(0.001 * domain.updateInterval().toNanos() / 1e9, within(1e-12));
    }
  }

  @Test
  void ofConstantPowerTakesTheUsualInterval() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake.set("stepMillis", 1e9))) {
      assertThat(meter.domains().getFirst().updateInterval()).isEqualTo(Duration.ofMillis(100));
    }
  }

  @Test
  void anAverageOfOneSecondSaysSoByNameAndInterval() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake.set("instantReturn", NOT_SUPPORTED))) {
      EnergyDomain domain = meter.domains().getFirst();

      assertThat(domain.id()).isEqualTo("gpu-0-average-power");
      assertThat(domain.provenance()).isEqualTo(Provenance.ESTIMATED);
      assertThat(domain.updateInterval()).isEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void aGpuWithACounterIsIntegratedOnlyOnRequest() throws InterruptedException {
    fake.fail(ENERGY, 0);
    try (EnergyMeter meter = NvmlProbes.open(fake, Map.of("reading", "power"))) {
      assertThat(meter.domains()).extracting(EnergyDomain::id).containsExactly("gpu-0-power");
    }
  }

  @Test
  void aDriverWithoutTheEnergyFunctionIsIntegratedOnRequest(@TempDir Path folder) throws InterruptedException {
    FakeNvml old = FakeNvml.withoutEnergyFunction(folder);
    try (EnergyMeter meter = NvmlProbes.open(old, Map.of("reading", "power"))) {
      assertThat(meter.read().joules().getFirst()).isNotNegative();
    }
  }

  @Test
  void whoAsksForTheCounterGetsNoEstimate() {
    assertThat(NvmlProbes.refusal(fake, Map.of("reading", "energy")))
        .contains("gpu-0 (NVIDIA Fake 0, GPU-00000000-0000-0000-0000-000000000000)")
        .contains("no energy counter").contains("set reading=power");
  }

  @Test
  void aGpuThatTellsNeitherIsRefused() {
    fake.set("instantReturn", NOT_SUPPORTED).fail("nvmlDeviceGetPowerUsage", NOT_SUPPORTED);

    assertThat(NvmlProbes.refusal(fake)).contains("gpu-0 (NVIDIA Fake 0").contains("nvmlDeviceGetPowerUsage")
        .contains("Not Supported");
  }

  @Test
  void morePowerThanTheLimitAllowsIsNotBelieved() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      fake.set("watts", 4000);

      assertThatExceptionOfType(EnergySourceException.class).isThrownBy(meter::read)
          .withMessageContaining("gpu-0-power").withMessageContaining("4000").withMessageContaining("600");
    }
  }

  @Test
  void wantsToBeReadBeforeAStraightLineWouldBeGuesswork() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      assertThat(meter.maxReadGap()).isLessThanOrEqualTo(Duration.ofSeconds(3));
    }
  }
}
