package org.joulemark.probe.nvml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the driver, or the user, does not have. */
class NvmlRefusalTest {

  private FakeNvml fake;

  @BeforeEach
  void compile(@TempDir Path folder) {
    fake = FakeNvml.in(folder);
  }

  @ParameterizedTest
  @CsvSource({"4,NVML_ERROR_NO_PERMISSION,/dev/nvidia", "9,NVML_ERROR_DRIVER_NOT_LOADED,sudo modprobe nvidia",
    "18,NVML_ERROR_LIB_RM_VERSION_MISMATCH,restart the machine", "999,NVML_ERROR_UNKNOWN,dmesg",
    "77,return code 77,nvidia-smi"})
  void aDriverThatDoesNotAnswerIsRefusedWithTheRemedy(int code, String name, String remedy) {
    fake.fail("nvmlInit_v2", code);

    assertThat(NvmlProbes.refusal(fake)).contains("nvmlInit_v2").contains(name).contains(remedy);
  }

  @Test
  void aMachineWithoutGpusIsRefused() {
    assertThat(NvmlProbes.refusal(fake.set("devices", 0))).contains("no GPU").contains("--gpus all");
  }

  @Test
  void aGpuThatCannotBeAttachedIsRefusedNotLeftOut() {
    fake.set("devices", 2).set("lostDevice", 1);

    assertThat(NvmlProbes.refusal(fake)).contains("gpu-1").contains("NVML_ERROR_GPU_IS_LOST");
  }

  @ParameterizedTest
  @CsvSource({"7,'names GPU 7, and there are 2'", "GPU-00000000-0000-0000-0000-000000000009,NVML_ERROR_NOT_FOUND"})
  void gpusThatAreNotThereAreRefused(String devices, String reason) {
    assertThat(NvmlProbes.refusal(fake.set("devices", 2), Map.of("devices", devices))).contains("'devices'")
        .contains(reason);
  }

  @ParameterizedTest
  @CsvSource({"1 MIG-1234,no meter of its own", "';',names no GPU"})
  void devicesThatNoMachineCanHaveAreTheUsersMistakeEvenWithoutADriver(String devices, String reason) {
    assertThat(NvmlProbes.mistake(Map.of("devices", devices))).contains("'devices'").contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0", "0;GPU-00000000-0000-0000-0000-000000000000"})
  void aGpuThatIsNamedTwiceIsTheUsersMistake(String devices) {
    assertThatThrownBy(() -> NvmlProbes.open(fake, Map.of("devices", devices)))
        .isInstanceOf(InvalidInputException.class).hasMessageContainingAll("'devices'", "names GPU 0 twice");
  }

  @Test
  void aCounterThatStandsStillIsRefusedForABoardAtRestDrawsWatts() {
    assertThat(NvmlProbes.refusal(fake.set("watts", 0))).contains("gpu-0 (NVIDIA Fake 0").contains("stood still")
        .contains("set reading=power");
  }

  @Test
  void aComplaintAboutEnergyDoesNotBecomeAnEstimate() {
    fake.fail("nvmlDeviceGetTotalEnergyConsumption", 4);

    assertThat(NvmlProbes.refusal(fake)).contains("nvmlDeviceGetTotalEnergyConsumption")
        .contains("NVML_ERROR_NO_PERMISSION");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nvmlDeviceGetCount_v2", "nvmlDeviceGetName", "nvmlDeviceGetTotalEnergyConsumption",
    "nvmlDeviceGetEnforcedPowerLimit"})
  void aRefusedOpeningLeavesNoUserBehind(String function) {
    assertThat(NvmlProbes.refusal(fake.fail(function, 999))).contains(function);
    assertThat(fake.users()).isZero();
  }
}
