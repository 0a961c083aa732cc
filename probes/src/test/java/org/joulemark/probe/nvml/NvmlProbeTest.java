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

  private FakeNvml fake;

  @BeforeEach
  void compile(@TempDir Path folder) {
    fake = FakeNvml.in(folder);
  }

  @Test
  void countsWhatTheBoardCounts() {
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
  void itsJoulesAgreeWithTheKnownPower() throws InterruptedException {
    fake.set("watts", 250);
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      EnergyDomain domain = meter.domains().getFirst();
      EnergySample first = meter.read();
      Thread.sleep(1000);
      EnergySample last = meter.read();

      double trueJoules = 250 * seconds(first, last);
      double updates = 2 * 250 * domain.updateInterval().toNanos() / 1e9;
      assertThat(joules(first, last, 0)).isCloseTo(trueJoules,
          within(domain.relativeUncertainty() * trueJoules + updates));
    }
  }

  @Test
  void measuresHowOftenTheCounterSteps() {
    try (EnergyMeter meter = NvmlProbes.open(fake.set("stepMillis", 40))) {
      assertThat(meter.domains().getFirst().updateInterval()).isBetween(Duration.ofMillis(39), Duration.ofMillis(150));
    }
  }

  @Test
  void measuresTheTenthOfASecondThatRealCountersTake() {
    try (EnergyMeter meter = NvmlProbes.open(fake.set("stepMillis", 100))) {
      assertThat(meter.domains().getFirst().updateInterval()).isBetween(Duration.ofMillis(99), Duration.ofMillis(300));
    }
  }

  @Test
  void ofACounterThatStepsOnceWhileWatchedSaysHowLongItWatched() {
    try (EnergyMeter meter = NvmlProbes.open(fake.set("stepMillis", 1900))) {
      assertThat(meter.domains().getFirst().updateInterval()).isBetween(Duration.ofMillis(1899),
          Duration.ofMillis(2500));
    }
  }

  @Test
  void severalGpusCountEachForItself() throws InterruptedException {
    fake.set("devices", 3).set("watts", "50 150 250");
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      EnergySample first = meter.read();
      Thread.sleep(1000);
      EnergySample last = meter.read();

      assertThat(meter.domains()).extracting(EnergyDomain::id).containsExactly("gpu-0", "gpu-1", "gpu-2");
      assertThat(joules(first, last, 0) / seconds(first, last)).isCloseTo(50, within(8.0));
      assertThat(joules(first, last, 1) / seconds(first, last)).isCloseTo(150, within(20.0));
      assertThat(joules(first, last, 2) / seconds(first, last)).isCloseTo(250, within(30.0));
    }
  }

  @Test
  void readsOnlyTheGpusThatAreNamedByNumberOrUuid() {
    fake.set("devices", 4);
    try (EnergyMeter meter =
        NvmlProbes.open(fake, Map.of("devices", "GPU-00000000-0000-0000-0000-000000000003; 1"))) {
      assertThat(meter.domains()).extracting(EnergyDomain::id).containsExactly("gpu-1", "gpu-3");
    }
  }

  @Test
  void doesNotTouchAGpuThatIsNotNamed() {
    fake.set("devices", 2).set("lostDevice", 0);
    try (EnergyMeter meter = NvmlProbes.open(fake, Map.of("devices", "1"))) {
      assertThat(meter.domains()).extracting(EnergyDomain::id).containsExactly("gpu-1");
    }
  }

  @Test
  void startsAtZeroHoweverMuchTheDriverHasCounted() {
    fake.set("addMillijoules", "1e12");
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      assertThat(meter.read().joules().getFirst()).isBetween(0.0, 100.0);
    }
  }

  @Test
  void everyMeterIsAUserOfTheLibraryAndOnlyItsOwnCloseEndsThat() {
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
  void takesTheStatedUncertaintyOfTheCounter() {
    try (EnergyMeter meter = NvmlProbes.open(fake, Map.of("counterRelativeUncertainty", "0.05"))) {
      assertThat(meter.domains().getFirst().relativeUncertainty()).isEqualTo(0.05);
    }
  }

  private static double joules(EnergySample first, EnergySample last, int domain) {
    return last.joules().get(domain) - first.joules().get(domain);
  }

  private static double seconds(EnergySample first, EnergySample last) {
    return (last.nanoTime() - first.nanoTime()) / 1e9;
  }
}
