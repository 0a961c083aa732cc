package org.joulemark.backend.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.backend.cpu.kernel.ScalarKernel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A log amplitude of +-1 inputs")
class LogAmplitudeKernelTest {

  private static final int[] INPUTS = {1, 7, 8, 9, 16, 17, 31, 36, 67};
  private static final int[] HIDDEN = {1, 2, 17, 160, 513};
  private static final int[] ROWS = {1, 13, 207, 4098};

  private static Stream<Arguments> kernels() {
    return Stream.of("dense", "exp-table")
        .flatMap(kernel -> Stream.of(Precision.FLOAT32, Precision.FLOAT64)
            .map(precision -> Arguments.of(kernel, precision)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("kernels")
  void agreesWithTheReferenceForAwkwardWidths(String kernel, Precision precision) {
    for (int inputs : INPUTS) {
      for (int hidden : HIDDEN) {
        Network network = Networks.boltzmann(inputs, hidden, 1 / Math.sqrt(inputs));
        requireAgreement(Inference.request(network, precision, 13, kernel));
      }
    }
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("kernels")
  void agreesWithTheReferenceForAwkwardBatches(String kernel, Precision precision) {
    Network network = Networks.boltzmann(16, 33, 0.4);
    for (int rows : ROWS) {
      for (int threads : new int[]{1, 2, 3}) {
        requireAgreement(Inference.request(network, precision, rows, kernel, threads));
      }
    }
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("kernels")
  void agreesWithTheReferenceWhereTheProductOfAmplitudesOverflows(String kernel, Precision precision) {
    Network network = Networks.boltzmann(16, 513, 2.2);
    requireAgreement(Inference.request(network, precision, 207, kernel));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("kernels")
  void includesTheVisibleBias(String kernel, Precision precision) {
    var random = new SplittableRandom(5);
    Network network = Networks.amplitude(
        InputKind.SPIN,
        Networks.matrix(20, 18, 0.3, random),
        null,
        Networks.matrix(18, 1, 3, random));
    requireAgreement(Inference.request(network, precision, 13, kernel));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("kernels")
  void agreesWithTheScalarOracle(String kernel, Precision precision) {
    Network network = Networks.boltzmann(16, 48, 0.5);
    CompileRequest request = Inference.request(network, precision, 207, kernel);
    double[] outputs = Inference.outputs(request, input -> Networks.fill(input, InputKind.SPIN));
    try (Arena arena = Arena.ofConfined()) {
      ElementType elementType = Arithmetic.of(precision).orElseThrow().elementType();
      Matrix input = Matrix.allocate(207, 16, elementType, arena);
      Matrix output = Matrix.allocate(207, 1, elementType, arena);
      Networks.fill(input, InputKind.SPIN);
      new ScalarKernel(network, input, output).evaluate(0, 207);
      double bound = RoundingBound.ofLogAmplitude(network, precision);
      assertThat(outputs).containsExactly(output.column(0), within(bound));
    }
  }

  private static void requireAgreement(CompileRequest request) {
    double[] references = Inference.references(request, input -> Networks.fill(input, InputKind.SPIN)).column(0);
    double[] outputs = Inference.outputs(request, input -> Networks.fill(input, InputKind.SPIN));
    double bound = RoundingBound.ofLogAmplitude(request.network(), request.precision());
    assertThat(outputs)
        .as("%d inputs, %d hidden units, %d rows", request.network().inputs(),
            request.network().layers().getFirst().outputs(), request.batchRows())
        .containsExactly(references, within(bound));
  }
}
