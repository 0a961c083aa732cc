package org.joulemark.backend.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.Backend;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The backend cpu")
class CpuBackendTest {

  private static final Network BOLTZMANN = Networks.boltzmann(16, 32, 0.3);
  private final CpuBackend backend = new CpuBackend();

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(Backend.class)).extracting(Backend::id).containsExactly("cpu");
  }

  @Test
  void usesAllProcessorsByDefault() {
    Settings settings = Settings.of(backend.settings(), Map.of());
    assertThat(settings.integer("threads")).isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void asksForTheVectorApiAndIsAvailableWithIt() {
    Settings settings = Settings.of(backend.settings(), Map.of());
    assertThat(backend.jvmArguments(settings)).contains("--add-modules=jdk.incubator.vector");
    assertThat(backend.available(settings)).isEqualTo(Support.yes());
  }

  @ParameterizedTest
  @EnumSource(value = Precision.class, mode = EnumSource.Mode.EXCLUDE, names = {"FLOAT64", "FLOAT32"})
  void refusesEveryOtherPrecisionByName(Precision precision) {
    CompileRequest request = Inference.request(BOLTZMANN, precision, 1, "auto");
    assertThat(reason(request)).contains(precision.id()).contains("float64 and float32");
    assertThatIllegalArgumentException().isThrownBy(() -> backend.compile(request)).withMessage(reason(request));
  }

  @Test
  void computesNoTwoPrecisionsInTheSameArithmetic() {
    List<Arithmetic> used = Stream.of(Precision.values()).map(Arithmetic::of).flatMap(Optional::stream).toList();
    assertThat(used).containsExactlyInAnyOrder(Arithmetic.values());
  }

  @Test
  void takesTablesForSpinsByItself() {
    assertThat(choices(Inference.request(BOLTZMANN, Precision.FLOAT32, 4, "auto"))).containsEntry("kernel",
        "exp-table");
  }

  @Test
  void takesTheMatrixProductForRealInputsByItself() {
    Network network = Networks.chain(Activation.RELU, 4, 5, 6);
    assertThat(choices(Inference.request(network, Precision.FLOAT64, 4, "auto"))).containsEntry("kernel", "dense");
  }

  @Test
  void takesTheMatrixProductWhereAnglesAreTooLargeForTables() {
    Network network = Networks.oneAngle(InputKind.SPIN, 80);
    assertThat(choices(Inference.request(network, Precision.FLOAT32, 4, "auto"))).containsEntry("kernel", "dense");
  }

  @Test
  void saysWhatItChose() {
    assertThat(choices(Inference.request(BOLTZMANN, Precision.FLOAT32, 100_000, "dense", 2)))
        .containsOnlyKeys("kernel", "threads", "vectorBits")
        .containsEntry("kernel", "dense")
        .containsEntry("threads", "2");
  }

  @Test
  void wakesNobodyForATinyBatch() {
    assertThat(choices(Inference.request(BOLTZMANN, Precision.FLOAT32, 1, "dense", 2))).containsEntry("threads", "1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {80, -80, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesTablesForAnglesWhoseExponentialsOverflow(double angle) {
    Network network = Networks.oneAngle(InputKind.SPIN, angle);
    assertThat(reason(Inference.request(network, Precision.FLOAT32, 1, "exp-table")))
        .contains("theta", "float32", "kernel=dense");
  }

  @Test
  void refusesTablesForRealInputs() {
    Network network = Networks.oneAngle(InputKind.REAL, 1);
    assertThat(reason(Inference.request(network, Precision.FLOAT32, 1, "exp-table"))).contains("SPIN");
  }

  @Test
  void refusesTablesForSeveralLayers() {
    var layer = new Layer.Dense(Networks.constant(2, 2, 1), null, Activation.IDENTITY);
    var network = new Network(InputKind.SPIN, List.of(layer, layer), new Readout.LogProdTwoCosh(null));
    assertThat(reason(Inference.request(network, Precision.FLOAT32, 1, "exp-table"))).contains("single layer");
  }

  @Test
  void refusesTablesForOtherActivations() {
    var layer = new Layer.Dense(Networks.constant(2, 2, 1), null, Activation.TANH);
    var network = new Network(InputKind.SPIN, List.of(layer), new Readout.LogProdTwoCosh(null));
    assertThat(reason(Inference.request(network, Precision.FLOAT32, 1, "exp-table"))).contains("IDENTITY");
  }

  private static Stream<Readout> otherReadouts() {
    return Stream.of(new Readout.Identity(), new Readout.SquaredDistance(Networks.constant(2, 1, 0)));
  }

  @ParameterizedTest
  @MethodSource("otherReadouts")
  void refusesTablesForOtherReadouts(Readout readout) {
    CompileRequest request = Inference.request(twoSpins(readout), Precision.FLOAT32, 1, "exp-table");
    assertThat(reason(request)).contains("LogProdTwoCosh");
  }

  @ParameterizedTest
  @MethodSource("otherReadouts")
  void takesTheMatrixProductForOtherReadoutsByItself(Readout readout) {
    CompileRequest request = Inference.request(twoSpins(readout), Precision.FLOAT32, 4, "auto");
    assertThat(choices(request)).containsEntry("kernel", "dense");
  }

  private static Network twoSpins(Readout readout) {
    var layer = new Layer.Dense(Networks.constant(2, 2, 1), null, Activation.IDENTITY);
    return new Network(InputKind.SPIN, List.of(layer), readout);
  }

  private String reason(CompileRequest request) {
    return backend.supports(request) instanceof Support.No(String reason) ? reason : "supported";
  }

  private Map<String, String> choices(CompileRequest request) {
    try (CompiledNetwork compiled = backend.compile(request)) {
      return compiled.choices();
    }
  }
}
