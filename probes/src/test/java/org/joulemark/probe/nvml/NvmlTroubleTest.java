package org.joulemark.probe.nvml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySourceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong while a meter is open. */
class NvmlTroubleTest {

  private FakeNvml fake;

  @BeforeEach
  void compile(@TempDir Path folder) {
    fake = FakeNvml.in(folder);
  }

  @Test
  void aLostGpuEndsTheReadingWithTheReasonAndTheRemedy() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      meter.read();
      fake.fail("nvmlDeviceGetTotalEnergyConsumption", 15);

      assertThatExceptionOfType(EnergySourceException.class).isThrownBy(meter::read)
          .withMessageContainingAll("gpu-0 (NVIDIA Fake 0, GPU-00000000-0000-0000-0000-000000000000)",
              "nvmlDeviceGetTotalEnergyConsumption", "GPU is lost", "NVML_ERROR_GPU_IS_LOST", "dmesg");
    }
  }

  @Test
  void aGpuThatIsLostWhileItsPowerIsReadEndsTheReadingToo() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake, Map.of("reading", "power"))) {
      fake.set("instantReturn", 15);

      assertThatExceptionOfType(EnergySourceException.class).isThrownBy(meter::read)
          .withMessageContainingAll("gpu-0 (NVIDIA Fake 0", "NVML_ERROR_GPU_IS_LOST");
    }
  }

  @Test
  void aMeterOfALostGpuStillCloses() throws InterruptedException {
    EnergyMeter meter = NvmlProbes.open(fake);
    fake.fail("nvmlDeviceGetTotalEnergyConsumption", 15).fail("nvmlShutdown", 999);
    meter.close();
    meter.close();

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(meter::read).withMessageContaining("closed");
  }

  @Test
  void aCounterThatJumpsBackwardsIsNotBelieved() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      fake.set("addMillijoules", -900_000);

      assertThatExceptionOfType(EnergySourceException.class).isThrownBy(meter::read)
          .withMessageContainingAll("gpu-0 jumped backwards", "measure again");
    }
  }

  @Test
  void aRiseBeyondThePowerLimitIsNotBelieved() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      fake.set("addMillijoules", 1e9);

      assertThatExceptionOfType(EnergySourceException.class).isThrownBy(meter::read)
          .withMessageContainingAll("gpu-0 jumped forwards", "(600.0 W)");
    }
  }

  @Test
  void aRiseWithinExcursionsOfTheLimitIsBelieved() throws InterruptedException {
    fake.set("watts", 330);
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      double before = meter.read().joules().getFirst();
      fake.time().advance(Duration.ofMillis(200));

      assertThat(meter.read().joules().getFirst()).isGreaterThan(before);
    }
  }

  @Test
  void withoutAStatedLimitTheLargestBoardsAreTheLimit() throws InterruptedException {
    fake.set("limitWatts", 0);
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      fake.set("addMillijoules", 1e9);

      assertThatExceptionOfType(EnergySourceException.class).isThrownBy(meter::read)
          .withMessageContaining("(2800 W)");
    }
  }
}
