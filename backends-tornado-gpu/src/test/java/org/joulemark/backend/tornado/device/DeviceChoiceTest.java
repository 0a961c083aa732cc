package org.joulemark.backend.tornado.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.Precision;
import org.joulemark.api.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The setting device")
class DeviceChoiceTest {

  private static final List<ComputeDevice> DEVICES =
      List.of(device(0, "pthread EPYC", "CPU"), device(1, "NVIDIA H200", "GPU"), device(2, "NVIDIA A100", "GPU"));

  @ParameterizedTest
  @CsvSource({"auto, 1", "gpu, 1", "0, 0", "2, 2", "h200, 1", "EPYC, 0"})
  void takesAnIndexOrAPartOfANameOrTheFirstGpu(String wanted, int index) {
    assertThat(DeviceChoice.of(wanted, DEVICES)).isEqualTo(new DeviceChoice.Chosen(index));
  }

  @Test
  void takesAnyDeviceWhereThereIsNoGpuAndNoneWasAskedFor() {
    assertThat(DeviceChoice.of("auto", DEVICES.subList(0, 1))).isEqualTo(new DeviceChoice.Chosen(0));
  }

  @Test
  void neverTakesAnotherDeviceForAGpuThatWasAskedFor() {
    assertThat(reason("gpu", DEVICES.subList(0, 1))).contains("no GPU", "0 = pthread EPYC (CPU)");
  }

  @ParameterizedTest
  @CsvSource({"3, no device 3", "-1, called '-1'", "NVIDIA, more than one", "radeon, called 'radeon'"})
  void refusesWhatNamesNoDeviceOrSeveralAndNamesThoseThereAre(String wanted, String text) {
    assertThat(reason(wanted, DEVICES)).contains(text, "1 = NVIDIA H200 (GPU)");
  }

  @Test
  void saysWhatToInstallWhereThereIsNoDevice() {
    assertThat(reason("auto", List.of())).contains("no device", "install the driver");
  }

  private static String reason(String wanted, List<ComputeDevice> devices) {
    return ((DeviceChoice.Nothing) DeviceChoice.of(wanted, devices)).reason();
  }

  private static ComputeDevice device(int index, String name, String kind) {
    return new ComputeDevice(index, name, kind, Scope.RAIL, "OpenCL", 1L << 30, 4, 1000, Set.of(Precision.FLOAT32));
  }
}
