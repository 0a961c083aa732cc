package org.joulemark.backend.tornado;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.Activation;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.backend.tornado.emulator.EmulatedDevices;
import org.joulemark.backend.tornado.emulator.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Compiling is refused")
class FirstRunFaultTest {

  private static final Network NETWORK = Networks.chain(Activation.RELU, Networks.distance(3), 5, 8, 3);

  @TempDir
  private Path sdk;

  @AfterEach
  void endFault() {
    Fault.NONE.begin();
  }

  @Test
  void whereTheDeviceLeavesRowsWithoutAnAnswer() {
    assertRefused(Fault.FIRST_GROUPS_ONLY, "the device answers wrong", "NaN");
  }

  @Test
  void whereKernelsDidNotRunOnTheDevice() {
    assertRefused(Fault.NO_KERNEL_TIME, "0 of 2 kernels", "did not run on the device");
  }

  @Test
  void whereAnotherDeviceWasTaken() {
    assertRefused(Fault.OTHER_DEVICE, "device 1:1 was asked for", "used [0:0]");
  }

  @Test
  void withTornadoVmsOwnReasonWhereAKernelCannotBeCompiled() {
    assertRefused(Fault.NOT_COMPILABLE, "TornadoVM cannot run this network on Emulated GPU: no register is left");
  }

  @Test
  void whereAReleaseLacksAMember() {
    assertRefused(Fault.MEMBER_MISSING, "does not fit this plugin", "localBarrier");
  }

  @Test
  void whereALibraryComputesNothing() {
    assertRefused(
        Fault.IDLE_LIBRARY, Map.of("device", EmulatedDevices.CUDA_GPU, "products", "vendor"),
        "the device answers wrong", "NaN");
  }

  private void assertRefused(Fault fault, String... texts) {
    assertRefused(fault, Map.of("device", EmulatedDevices.GPU, "tile", "32"), texts);
  }

  private void assertRefused(Fault fault, Map<String, String> settings, String... texts) {
    var inference = new Inference(new TornadoGpuBackend(FakeSdk.withCuBlas(sdk).toString()), settings);
    var request = inference.request(NETWORK, Precision.FLOAT32, 100);
    fault.begin();

    assertThatThrownBy(() -> inference.backend().compile(request))
        .isInstanceOf(InvalidInputException.class)
        .message()
        .contains(texts);
  }
}
