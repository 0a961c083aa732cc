package org.joulemark.probe.nvml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NvmlProbeTest {

  /** Of counts that are whole millijoules, added as binary fractions. */
  private static final double ROUNDING = 1e-9;

  private FakeNvml fake;

  @BeforeEach
  void compile(@TempDir Path folder) {
    fake = FakeNvml.in(folder);
  }

  @Test
  void countsWhatTheBoardCounts() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      EnergyDomain domain = meter.domains().getFirst();

      assertThat(meter.domains()).hasSize(1);
      assertThat(domain.id()).isEqualTo("gpu-0");
      assertThat(domain.scope()).isEqualTo(Scope.GPU_BOARD);
      assertThat(domain.provenance()).isEqualTo(Provenance.MEASURED);
      assertThat(domain.reading()).isEqualTo(EnergyReading.COUNTED);
      assertThat(domain.resolutionJoules()).isEqualTo(0.001);
      assertThat(domain.relativeUncertainty()).isEqualTo(0.03);
      assertThat(domain.partOf()).isNull();
    }
  }

  @Test
  void itsJoulesAreThoseOfTheKnownPower() throws InterruptedException {
    fake.set("watts", 250);
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      EnergySample first = meter.read();
      fake.time().advance(Duration.ofSeconds(1));
      EnergySample last = meter.read();

      assertThat(last.nanoTime() - first.nanoTime()).isEqualTo(1_000_000_000);
      assertThat(joules(first, last, 0)).isCloseTo(250, within(ROUNDING));
    }
  }

  @Test
  void measuresHowOftenTheCounterSteps() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake.set("stepMillis", 40))) {
      assertThat(meter.domains().getFirst().updateInterval()).isBetween(Duration.ofMillis(40), Duration.ofMillis(41));
    }
  }

  @Test
  void measuresTheTenthOfASecondThatRealCountersTake() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake.set("stepMillis", 100))) {
      assertThat(meter.domains().getFirst().updateInterval()).isBetween(Duration.ofMillis(100), Duration.ofMillis(101));
    }
  }

  @Test
  void ofACounterThatStepsOnceWhileWatchedSaysHowLongItWatched() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake.set("stepMillis", 1900))) {
      assertThat(meter.domains().getFirst().updateInterval()).isEqualTo(Duration.ofSeconds(2));
    }
  }

  @Test
  void severalGpusCountEachForItself() throws InterruptedException {
    fake.set("devices", 3).set("watts", "50 150 250");
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      EnergySample first = meter.read();
      fake.time().advance(Duration.ofSeconds(1));
      EnergySample last = meter.read();

      assertThat(meter.domains()).extracting(EnergyDomain::id).containsExactly("gpu-0", "gpu-1", "gpu-2");
      assertThat(joules(first, last, 0)).isCloseTo(50, within(ROUNDING));
      assertThat(joules(first, last, 1)).isCloseTo(150, within(ROUNDING));
      assertThat(joules(first, last, 2)).isCloseTo(250, within(ROUNDING));
    }
  }

  @Test
  void readsOnlyTheGpusThatAreNamedByNumberOrUuid() throws InterruptedException {
    fake.set("devices", 4);
    try (EnergyMeter meter =
        NvmlProbes.open(fake, Map.of("devices", "GPU-00000000-0000-0000-0000-000000000003; 1"))) {
      assertThat(meter.domains()).extracting(EnergyDomain::id).containsExactly("gpu-1", "gpu-3");
    }
  }

  @Test
  void doesNotTouchAGpuThatIsNotNamed() throws InterruptedException {
    fake.set("devices", 2).set("lostDevice", 0);
    try (EnergyMeter meter = NvmlProbes.open(fake, Map.of("devices", "1"))) {
      assertThat(meter.domains()).extracting(EnergyDomain::id).containsExactly("gpu-1");
    }
  }

  @Test
  void startsAtZeroHoweverMuchTheDriverHasCounted() throws InterruptedException {
    fake.set("addMillijoules", "1e12");
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      assertThat(meter.read().joules()).containsExactly(0.0);
    }
  }

  @Test
  void everyMeterIsAUserOfTheLibraryAndOnlyItsOwnCloseEndsThat() throws InterruptedException {
    EnergyMeter staying = NvmlProbes.open(fake);
    EnergyMeter leaving = NvmlProbes.open(fake);
    leaving.close();
    leaving.close();

    assertThat(fake.users()).isEqualTo(1);
    assertThat(staying.read().joules()).hasSize(1);
    staying.close();
    assertThat(fake.users()).isZero();
  }

  @Test
  void takesTheStatedUncertaintyOfTheCounter() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake, Map.of("counterRelativeUncertainty", "0.05"))) {
      assertThat(meter.domains().getFirst().relativeUncertainty()).isEqualTo(0.05);
    }
  }

  private static double joules(EnergySample first, EnergySample last, int domain) {
    return last.joules().get(domain) - first.joules().get(domain);
  }
}
