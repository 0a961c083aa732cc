package org.joulemark.probe.nvml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.OperatingConditions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast and how warm GPUs run. */
class NvmlConditionsTest {

  private static final int NOT_SUPPORTED = 3;

  private FakeNvml fake;

  @BeforeEach
  void compile(@TempDir Path folder) {
    fake = FakeNvml.in(folder);
  }

  private List<OperatingConditions> conditions() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      return meter.conditions();
    }
  }

  @Test
  void areTheClocksAndTheTemperatureOfEachGpu() throws InterruptedException {
    fake.set("devices", 2).set("clock", 1755).set("memoryClock", 2619).set("celsius", 61);

    assertThat(conditions()).containsExactly(
        new OperatingConditions("gpu-0", 1755, 2619, 61, List.of()),
        new OperatingConditions("gpu-1", 1755, 2619, 62, List.of()));
  }

  @Test
  void areThoseOfTheMomentTheyAreAskedFor() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake.set("celsius", 41))) {
      meter.conditions();
      fake.set("celsius", 66);

      assertThat(meter.conditions().getFirst().temperatureCelsius()).isEqualTo(66);
    }
  }

  @Test
  void nameEverythingThatHoldsTheClockDown() throws InterruptedException {
    fake.set("reasons", 0x4 + 0x20);

    assertThat(conditions().getFirst().throttling()).containsExactly("power cap", "thermal slowdown");
  }

  @Test
  void anIdleGpuIsHeldDownByNothing() throws InterruptedException {
    fake.set("reasons", 1);

    assertThat(conditions().getFirst().throttling()).isEmpty();
  }

  @Test
  void leaveOutWhatTheDriverDoesNotTell() throws InterruptedException {
    fake.fail("nvmlDeviceGetClockInfo", NOT_SUPPORTED).fail("nvmlDeviceGetCurrentClocksThrottleReasons", NOT_SUPPORTED)
        .set("reasons", 4);

    assertThat(conditions())
        .containsExactly(new OperatingConditions("gpu-0", Double.NaN, Double.NaN, 40, List.of()));
  }

  @Test
  void aLostGpuIsNamedWithItsReason() throws InterruptedException {
    try (EnergyMeter meter = NvmlProbes.open(fake)) {
      fake.fail("nvmlDeviceGetTemperature", 15);

      assertThatExceptionOfType(EnergySourceException.class).isThrownBy(meter::conditions)
          .withMessageContainingAll("gpu-0 (NVIDIA Fake 0", "nvmlDeviceGetTemperature", "NVML_ERROR_GPU_IS_LOST");
    }
  }

  @Test
  void aClosedMeterTellsNone() throws InterruptedException {
    EnergyMeter meter = NvmlProbes.open(fake);
    meter.close();

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(meter::conditions);
  }
}
