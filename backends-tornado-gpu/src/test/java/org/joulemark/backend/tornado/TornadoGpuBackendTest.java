package org.joulemark.backend.tornado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.joulemark.api.Activation;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.backend.tornado.emulator.EmulatedDevices;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The backend tornado-gpu")
class TornadoGpuBackendTest {

  private static final Network NETWORK = Networks.chain(Activation.ELU, Networks.distance(3), 5, 8, 3);
  private static final Network SPINS = Networks.boltzmann(10, 20);

  @TempDir
  private Path sdk;

  @Nested
  @DisplayName("without an SDK")
  class WithoutSdk {

    private final TornadoGpuBackend backend = new TornadoGpuBackend(null);

    @Test
    void isUnavailableAndSaysWhatToInstall() {
      assertThat(backend.available(settings(backend, Map.of())))
          .isEqualTo(
              Support.no(
                  "TORNADOVM_HOME is not set: install TornadoVM's SDK for JDK " + Runtime.version().feature()
                      + " and set it to the SDK's folder; docs/gpu.md says how to install one"));
    }

    @Test
    void asksForNoFlagsThatWouldKillTheJvmBeforeItCanSpeak() {
      assertThat(backend.jvmArguments(settings(backend, Map.of()))).isEmpty();
    }

    @Test
    void refusesNetworksAndDevicesWithTheSameReason() {
      assertThat(reason(backend.supports(request(backend, Map.of(), NETWORK, Precision.FLOAT32, 1))))
          .startsWith("TORNADOVM_HOME is not set");
      assertThatThrownBy(backend::devices).isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("TORNADOVM_HOME is not set");
    }
  }

  @Test
  void addsToTheFlagsOfTheSdkThatNothingIsReplacedNorRelaxed() {
    TornadoGpuBackend backend = backend();

    assertThat(backend.jvmArguments(settings(backend, Map.of())))
        .contains("-XX:+EnableJVMCI", "-Dtornado.recover.bailout=False", "-Dtornado.opencl.compiler.flags=-w");
  }

  @Test
  void listsEveryDeviceWithWhatItsDriverSaysOfIt() {
    assertThat(backend().devices()).extracting(ComputeDevice::name)
        .containsExactly(EmulatedDevices.PROCESSOR, EmulatedDevices.GPU, EmulatedDevices.CUDA_GPU);
    assertThat(backend().devices().get(1)).satisfies(gpu -> {
      assertThat(gpu.kind()).isEqualTo("GPU");
      assertThat(gpu.driver()).isEqualTo("Emulator, OPENCL, driver 7.5");
      assertThat(gpu.memoryBytes()).isEqualTo(EmulatedDevices.MEMORY_BYTES);
      assertThat(gpu.precisions())
          .containsExactlyInAnyOrder(Precision.FLOAT32, Precision.FLOAT64, Precision.FLOAT16);
    });
  }

  @ParameterizedTest
  @CsvSource({"0, PROCESS", "1, GPU_BOARD", "gpu, GPU_BOARD"})
  void tellsByWhichScopeTheJoulesOfTheChosenDeviceAreCounted(String device, Scope scope) {
    TornadoGpuBackend backend = backend();

    assertThat(backend.device(settings(backend, Map.of("device", device))).scope()).isEqualTo(scope);
  }

  @Test
  void hasBfloat16WhereTornadoVmHasItWhichIsByCudaAlone() {
    assertThat(backend().devices()).filteredOn(device -> device.precisions().contains(Precision.BFLOAT16))
        .extracting(ComputeDevice::name)
        .containsExactly(EmulatedDevices.CUDA_GPU);
  }

  @Test
  void isUnavailableWhereTheDeviceAskedForIsNotThere() {
    TornadoGpuBackend backend = backend();

    assertThat(reason(backend.available(settings(backend, Map.of("device", "7"))))).contains("no device 7");
  }

  @Test
  void refusesAPrecisionThatTheDeviceHasNoArithmeticFor() {
    assertThat(refusal(Map.of("device", "0"), NETWORK, Precision.FLOAT64, 1))
        .contains(EmulatedDevices.PROCESSOR, "no arithmetic for float64");
    assertThat(refusal(Map.of("device", "0"), NETWORK, Precision.FLOAT16, 1))
        .contains(EmulatedDevices.PROCESSOR, "no arithmetic for float16");
    assertThat(refusal(Map.of("device", "1"), NETWORK, Precision.BFLOAT16, 1))
        .contains(EmulatedDevices.GPU, "no arithmetic for bfloat16");
  }

  @Test
  void refusesWeightsThatAPrecisionDoesNotReach() {
    Network heavy = Networks.ofWeights(Networks.filled(2, 3, -65505), null);

    assertThat(refusal(Map.of(), heavy, Precision.FLOAT16, 1)).contains("65505", "float16", "up to 65504");
    assertThat(supports(Map.of(), heavy, Precision.FLOAT32)).isEqualTo(Support.yes());
  }

  @Test
  void refusesAnswersThatAHiddenLayerOf16BitsCannotHold() {
    TornadoGpuBackend backend = backend();
    Network large = Networks.chain(Activation.RELU, new Readout.Identity(), 6, 8, 3);
    var request = new CompileRequest(
        large, Precision.FLOAT16, 1, Settings.of(backend.settings(), Map.of("tile", "32")), 1,
        Networks.filled(1, 6, 60_000));

    assertThatThrownBy(() -> backend.compile(request)).isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("float16 holds numbers up to 65504");
  }

  @Test
  void keepsTablesToPrecisionsThatHoldTheirProducts() {
    assertThat(refusal(Map.of("kernel", "exp-table"), SPINS, Precision.FLOAT16, 1))
        .contains("float64 and float32 alone", "kernel=dense");
    try (CompiledNetwork compiled =
        backend().compile(request(backend(), Map.of("kernel", "auto"), SPINS, Precision.FLOAT16, 1))) {
      assertThat(compiled.choices()).containsEntry("kernel", "dense");
    }
  }

  @Test
  void refusesAPrecisionThatItHasNoKernelsFor() {
    assertThat(refusal(Map.of(), NETWORK, Precision.INT8, 1)).contains("not in int8");
  }

  @Test
  void refusesABatchThatTheMemoryDoesNotHoldAndNamesBothSizes() {
    assertThat(refusal(Map.of(), NETWORK, Precision.FLOAT32, 30_000_000)).contains("1 603 MiB", "1 024 MiB",
        "smaller batch");
  }

  @Test
  void needsHalfTheMemoryForWhatIsStoredIn16Bits() {
    assertThat(refusal(Map.of(), NETWORK, Precision.FLOAT16, 30_000_000)).contains("1 431 MiB");
  }

  @Test
  void refusesABufferThatTheDriverDoesNotAllowAndNamesBothSizes() {
    assertThat(refusal(Map.of(), NETWORK, Precision.FLOAT32, 10_000_000)).contains("306 MiB", "256 MiB");
  }

  @Test
  void refusesATileThatThereIsNoKernelFor() {
    assertThat(refusal(Map.of("tile", "48"), NETWORK, Precision.FLOAT32, 1))
        .isEqualTo("setting 'tile' is '48'; allowed: auto, 32, 64, 128");
  }

  @Test
  void refusesTablesForWhatIsNoBoltzmannMachineOfSpins() {
    assertThat(refusal(Map.of("kernel", "exp-table"), NETWORK, Precision.FLOAT32, 1)).contains("SPIN", "kernel=dense");
    assertThat(refusal(Map.of("kernel", "exp-table"), Networks.boltzmann(513, 4), Precision.FLOAT32, 1))
        .contains("at most 512 spins", "has 513");
  }

  @Nested
  @DisplayName("asked for a vendor's products")
  class WithVendorsProducts {

    private final Map<String, String> vendor = Map.of("device", EmulatedDevices.CUDA_GPU, "products", "vendor");

    @Test
    void saysInTheRowWhoseTheyAre() {
      assertThat(choices(SPINS, Precision.FLOAT32))
          .containsEntry("products", "vendor (cuBLAS)")
          .containsEntry("kernel", "dense")
          .doesNotContainKey("tiles");
      assertThat(choices(NETWORK, Precision.FLOAT16)).containsEntry("products", "vendor (cuBLAS)");
    }

    @Test
    void refusesADeviceThatIsNotOfCudas() {
      Map<String, String> opencl = Map.of("device", EmulatedDevices.GPU, "products", "vendor");

      assertThat(refusal(withCuBlas(), opencl, NETWORK, Precision.FLOAT32, 1))
          .contains("cuBLAS", EmulatedDevices.GPU, "OPENCL", "use products=own");
    }

    @Test
    void refusesPrecisionsThatTornadoVmHasNoneOf() {
      assertThat(refusal(withCuBlas(), vendor, NETWORK, Precision.FLOAT64, 1))
          .contains("float64", "float32 and float16");
      assertThat(refusal(withCuBlas(), vendor, NETWORK, Precision.BFLOAT16, 1))
          .contains("bfloat16", "float32 and float16");
    }

    @Test
    void refusesAnSdkWithoutTheModule() {
      assertThat(refusal(backend(), vendor, NETWORK, Precision.FLOAT32, 1))
          .contains(sdk.toString(), "does not bring TornadoVM's module for cuBLAS", "use products=own");
    }

    @Test
    void refusesTablesWhichHaveNoProducts() {
      Map<String, String> tables = new HashMap<>(vendor);
      tables.put("kernel", "exp-table");

      assertThat(refusal(withCuBlas(), tables, SPINS, Precision.FLOAT32, 1))
          .contains("exp-table has no matrix products");
    }

    @Test
    void needsMemoryForTheProductsToo() {
      assertThat(refusal(withCuBlas(), vendor, NETWORK, Precision.FLOAT32, 15_000_000))
          .contains("batch need 1 431 MiB");
    }

    private TornadoGpuBackend withCuBlas() {
      return new TornadoGpuBackend(FakeSdk.withCuBlas(sdk).toString());
    }

    private Map<String, String> choices(Network network, Precision precision) {
      TornadoGpuBackend backend = withCuBlas();
      try (CompiledNetwork compiled = backend.compile(request(backend, vendor, network, precision, 3))) {
        return compiled.choices();
      }
    }
  }

  @Test
  void doesNotCompileWhatItRefuses() {
    TornadoGpuBackend backend = backend();
    CompileRequest request = request(backend, Map.of(), NETWORK, Precision.INT8, 1);

    assertThatThrownBy(() -> backend.compile(request)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesDeviceDriverReleaseAndKernelsInTheRow() {
    try (CompiledNetwork compiled = compile(Map.of("tile", "64"), NETWORK)) {
      assertThat(compiled.choices())
          .containsEntry("device", EmulatedDevices.GPU)
          .containsEntry("driver", "Emulator, OPENCL, driver 7.5")
          .containsEntry("tornadoVm", "5.2.0-jdk" + Runtime.version().feature() + ", OPENCL")
          .containsEntry("kernel", "dense")
          .containsEntry("products", "own")
          .containsEntry("tiles", "64,64")
          .containsEntry("maxClockMegahertz", "1500");
    }
  }

  @Test
  void saysInTheRowThatADeviceIsNoGpu() {
    try (CompiledNetwork compiled = compile(Map.of("device", "0"), NETWORK)) {
      assertThat(compiled.choices()).containsEntry("device", EmulatedDevices.PROCESSOR + " (a CPU, no GPU)");
    }
  }

  @Test
  void takesTablesByItselfWhereTheyApply() {
    try (CompiledNetwork compiled = compile(Map.of(), SPINS)) {
      assertThat(compiled.choices()).containsEntry("kernel", "exp-table").doesNotContainKey("tiles");
    }
  }

  @Test
  void measuresTilesWhereNoneIsFixed() {
    try (CompiledNetwork compiled = compile(Map.of("tile", "auto"), NETWORK)) {
      assertThat(compiled.choices().get("tiles")).matches("(32|64|128),(32|64|128)");
    }
  }

  @Test
  void leavesNothingOfItsProofInTheBuffers() {
    try (CompiledNetwork compiled = compile(Map.of(), NETWORK)) {
      assertThat(compiled.input().row(0)).containsOnly(0);
      compiled.upload();
      compiled.download();
      assertThat(compiled.output().get(0, 0)).isZero();
    }
  }

  @Test
  void keepsRowsOnTheDeviceBetweenUploadAndDownload() {
    Matrix rows = Networks.rows(NETWORK, 2);
    try (CompiledNetwork compiled = compile(Map.of(), NETWORK)) {
      compiled.input().copyFrom(rows.rowRange(0, 1));
      compiled.upload();
      compiled.input().copyFrom(rows.rowRange(1, 1));
      compiled.infer();
      compiled.download();
      double first = compiled.output().get(0, 0);

      compiled.infer();
      compiled.download();
      assertThat(compiled.output().get(0, 0)).as("without an upload").isEqualTo(first);

      compiled.upload();
      compiled.infer();
      assertThat(compiled.output().get(0, 0)).as("without a download").isEqualTo(first);
      compiled.download();
      assertThat(compiled.output().get(0, 0)).isNotEqualTo(first);
    }
  }

  @Test
  void isOfNoUseAfterItsEnd() {
    CompiledNetwork compiled = compile(Map.of(), NETWORK);
    compiled.close();
    compiled.close();

    assertThatThrownBy(compiled::infer).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(compiled::output).isInstanceOf(IllegalStateException.class);
  }

  private CompiledNetwork compile(Map<String, String> given, Network network) {
    TornadoGpuBackend backend = backend();
    return backend.compile(request(backend, given, network, Precision.FLOAT32, 1));
  }

  private String refusal(Map<String, String> given, Network network, Precision precision, int rows) {
    return refusal(backend(), given, network, precision, rows);
  }

  private static String refusal(
      TornadoGpuBackend backend, Map<String, String> given, Network network, Precision precision, int rows) {
    return reason(backend.supports(request(backend, given, network, precision, rows)));
  }

  private Support supports(Map<String, String> given, Network network, Precision precision) {
    TornadoGpuBackend backend = backend();
    return backend.supports(request(backend, given, network, precision, 1));
  }

  private TornadoGpuBackend backend() {
    return new TornadoGpuBackend(FakeSdk.in(sdk).toString());
  }

  private static CompileRequest request(
      TornadoGpuBackend backend, Map<String, String> given, Network network, Precision precision, int rows) {
    Map<String, String> withTile = new HashMap<>(Map.of("tile", "32"));
    withTile.putAll(given);
    return new Inference(backend, withTile).request(network, precision, rows);
  }

  private static Settings settings(TornadoGpuBackend backend, Map<String, String> given) {
    return Settings.of(backend.settings(), given);
  }

  private static String reason(Support support) {
    return ((Support.No) support).reason();
  }
}
