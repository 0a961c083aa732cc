package org.joulemark.backend.tornado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.backend.tornado.emulator.EmulatedDevices;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A kernel, as plain Java with a thread for each work item,")
class EmulatedKernelTest {

  @TempDir
  private static Path sdk;

  private static Stream<Arguments> tilesAndPrecisions() {
    return Stream.of("32", "64", "128")
        .flatMap(
            tile -> precisions().map(precision -> Arguments.of(tile, precision)));
  }

  private static Stream<Precision> precisions() {
    return Stream.of(Precision.FLOAT64, Precision.FLOAT32, Precision.FLOAT16, Precision.BFLOAT16);
  }

  private static Stream<Precision> precisionsWithTables() {
    return Stream.of(Precision.FLOAT64, Precision.FLOAT32);
  }

  private static Stream<Precision> precisionsWithVendorsProducts() {
    return Stream.of(Precision.FLOAT32, Precision.FLOAT16);
  }

  private static Stream<Precision> precisionsOf16Bits() {
    return Stream.of(Precision.FLOAT16, Precision.BFLOAT16);
  }

  @ParameterizedTest(name = "tiles of {0} in {1}")
  @MethodSource("tilesAndPrecisions")
  void evaluatesAwkwardWidthsToTheirLastRowAndUnit(String tile, Precision precision) {
    for (int rows : new int[]{1, 33, 131}) {
      requireReference(tile, "dense", precision, Networks.chain(Activation.TANH, new Readout.Identity(), 7, 35, 130, 3),
          rows);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Activation.class)
  void appliesEachActivation(Activation activation) {
    Network network = Networks.chain(activation, new Readout.Identity(), 9, 17, 5);

    precisions().forEach(precision -> requireReference("32", "dense", precision, network, 13));
  }

  @ParameterizedTest(name = "tiles of {0} in {1}")
  @MethodSource("tilesAndPrecisions")
  void readsOutADistanceOverAllOutputs(String tile, Precision precision) {
    requireReference(tile, "dense", precision, Networks.chain(Activation.ELU, Networks.distance(133), 6, 20, 133), 35);
  }

  @ParameterizedTest(name = "tiles of {0} in {1}")
  @MethodSource("tilesAndPrecisions")
  void readsOutALogAmplitudeOverAllUnits(String tile, Precision precision) {
    requireReference(tile, "dense", precision, Networks.boltzmann(17, 133), 35);
  }

  @ParameterizedTest
  @MethodSource("precisionsWithTables")
  void evaluatesSpinsByTablesOfAnyNumberOfGroups(Precision precision) {
    for (int sites : new int[]{1, 8, 19, 36}) {
      requireReference("32", "exp-table", precision, Networks.boltzmann(sites, 37), 21);
    }
  }

  @ParameterizedTest
  @MethodSource("precisionsWithTables")
  void takesALogarithmBeforeAProductOfTablesOverflows(Precision precision) {
    Network network = Networks.boltzmann(16, 200, 1.9);

    assertThat(Math.log(Double.MAX_VALUE)).isLessThan(reference(network, Networks.rows(network, 5)).get(0, 0));
    requireReference("32", "exp-table", precision, network, 5);
  }

  @ParameterizedTest
  @MethodSource("precisionsWithVendorsProducts")
  void makesOfAVendorsProductsWhatItMakesOfItsOwn(Precision precision) {
    Inference vendor = vendor();

    requireReference(vendor, precision, Networks.chain(Activation.TANH, new Readout.Identity(), 7, 35, 130, 3), 33);
    requireReference(vendor, precision, Networks.chain(Activation.ELU, Networks.distance(133), 6, 20, 133), 35);
    requireReference(vendor, precision, Networks.boltzmann(17, 133), 35);
  }

  @ParameterizedTest
  @MethodSource("precisions")
  void givesEveryTileTheSameBits(Precision precision) {
    Network network = Networks.chain(Activation.ELU, Networks.distance(70), 11, 40, 70);
    Matrix rows = Networks.rows(network, 40);

    double[] small = inference("32", "dense").answers(network, precision, rows).column(0);

    assertThat(inference("64", "dense").answers(network, precision, rows).column(0)).isEqualTo(small);
    assertThat(inference("128", "dense").answers(network, precision, rows).column(0)).isEqualTo(small);
  }

  @ParameterizedTest
  @MethodSource("precisions")
  void givesARowTheSameBitsWhateverTheBatch(Precision precision) {
    Network network = Networks.boltzmann(10, 40);
    Matrix rows = Networks.rows(network, 70);

    double[] batch = inference("32", "dense").answers(network, precision, rows).column(0);

    assertThat(inference("64", "dense").answers(network, precision, rows.rowRange(69, 1)).get(0, 0))
        .isEqualTo(batch[69]);
  }

  @ParameterizedTest
  @MethodSource("precisions")
  void givesNaNToTheRowThatHoldsItAndToNoOther(Precision precision) {
    Network network = Networks.chain(Activation.RELU, Networks.distance(5), 6, 12, 5);
    Matrix rows = Networks.rows(network, 20);
    rows.set(7, 3, Double.NaN);

    double[] answers = inference("32", "dense").answers(network, precision, rows).column(0);

    assertThat(IntStream.range(0, 20).filter(row -> Double.isNaN(answers[row]))).containsExactly(7);
  }

  @ParameterizedTest
  @MethodSource("precisionsWithTables")
  void givesNaNToARowThatTablesHaveNoEntryFor(Precision precision) {
    Network network = Networks.boltzmann(10, 5);
    Matrix rows = Networks.rows(network, 4);
    rows.set(0, 9, 0.5);
    rows.set(2, 0, Double.NaN);
    rows.set(3, 4, Double.POSITIVE_INFINITY);

    double[] answers = inference("32", "exp-table").answers(network, precision, rows).column(0);

    assertThat(IntStream.range(0, 4).filter(row -> Double.isNaN(answers[row]))).containsExactly(0, 2, 3);
  }

  @ParameterizedTest
  @MethodSource("precisionsOf16Bits")
  void storesRowsWeightsAndHiddenLayersIn16Bits(Precision precision) {
    double tooFine = 1 + 0x1p-12;

    assertThat(identity(precision, 1, 0, tooFine)).as("a row").isEqualTo(1);
    assertThat(identity(precision, tooFine, 0, 1)).as("a weight").isEqualTo(1);
    assertThat(identity(precision, 1, 0x1p-12, 1)).as("a bias and an answer").isEqualTo(tooFine);
    assertThat(ofTwoLayers(precision, 0x1p-12)).as("a hidden layer").isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("precisionsOf16Bits")
  void addsIn32BitsWhatIsStoredIn16(Precision precision) {
    int inputs = 5001;
    Network network = Networks.ofWeights(Networks.filled(1, inputs, 1), null);

    assertThat(inference("32", "dense").answers(network, precision, Networks.filled(1, inputs, 1)).get(0, 0))
        .isEqualTo(inputs);
  }

  private static double identity(Precision precision, double weight, double bias, double input) {
    Network network = Networks.ofWeights(Networks.filled(1, 1, weight), Networks.filled(1, 1, bias));
    return inference("32", "dense").answers(network, precision, Networks.filled(1, 1, input)).get(0, 0);
  }

  /** Of two layers that pass a 1 on, the first with this bias. */
  private static double ofTwoLayers(Precision precision, double bias) {
    Matrix one = Networks.filled(1, 1, 1);
    Network network = new Network(
        InputKind.REAL,
        List.of(
            new Layer.Dense(one, Networks.filled(1, 1, bias), Activation.IDENTITY),
            new Layer.Dense(one, null, Activation.IDENTITY)),
        new Readout.Identity());
    return inference("32", "dense").answers(network, precision, one).get(0, 0);
  }

  @Test
  void keepsTheDigitsOfAnExponentialNearZero() {
    Network network = new Network(
        InputKind.REAL,
        List.of(
            new Layer.Dense(
                Matrix.ofRows(new double[][]{{1}}, Arena.ofAuto()), null, Activation.ELU)),
        new Readout.Identity());
    Matrix rows =
        Matrix.ofRows(new double[][]{{-1e-9}, {-1e-3}, {-0.2499}, {-0.2501}, {-3}, {-900}}, Arena.ofAuto());

    Matrix answers = inference("32", "dense").answers(network, Precision.FLOAT64, rows);

    for (int row = 0; row < rows.rows(); row++) {
      double exact = Math.expm1(rows.get(row, 0));
      assertThat(answers.get(row, 0)).isCloseTo(exact, within(1e-15 * Math.abs(exact)));
    }
  }

  private static void requireReference(String tile, String kernel, Precision precision, Network network, int rows) {
    requireReference(inference(tile, kernel), precision, network, rows);
  }

  private static void requireReference(Inference inference, Precision precision, Network network, int rows) {
    Matrix inputs = Networks.rows(network, rows);
    Matrix answers = inference.answers(network, precision, inputs);
    Matrix references = reference(network, answers.elementType() == inputs.elementType() ? inputs : rounded(inputs));
    double relative = tolerance(precision);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < network.outputs(); column++) {
        double exact = references.get(row, column);
        assertThat(answers.get(row, column))
            .as("row %d, number %d of %d rows", row, column, rows)
            .isCloseTo(exact, within(relative * (1 + Math.abs(exact))));
      }
    }
  }

  private static double tolerance(Precision precision) {
    return switch (precision) {
      case FLOAT64 -> 1e-13;
      case FLOAT32 -> 2e-5;
      case FLOAT16 -> 1e-2;
      case BFLOAT16 -> 8e-2;
      case INT8, ANALOG -> throw new IllegalArgumentException("no kernels in " + precision.id());
    };
  }

  private static Matrix rounded(Matrix inputs) {
    Matrix rounded = Matrix.allocate(inputs.rows(), inputs.columns(), inputs.elementType(), Arena.ofAuto());
    for (int row = 0; row < inputs.rows(); row++) {
      for (int column = 0; column < inputs.columns(); column++) {
        rounded.set(row, column, (float) inputs.get(row, column));
      }
    }
    return rounded;
  }

  private static Matrix reference(Network network, Matrix inputs) {
    return ReferenceInterpreter.evaluate(network, inputs, Arena.ofAuto());
  }

  private static Inference vendor() {
    return new Inference(
        new TornadoGpuBackend(FakeSdk.withCuBlas(sdk).toString()),
        Map.of("device", EmulatedDevices.CUDA_GPU, "products", "vendor"));
  }

  private static Inference inference(String tile, String kernel) {
    return new Inference(
        new TornadoGpuBackend(FakeSdk.in(sdk).toString()),
        Map.of("device", EmulatedDevices.CUDA_GPU, "tile", tile, "kernel", kernel));
  }
}
