package org.joulemark.backend.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.joulemark.api.Activation;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.backend.cpu.kernel.ScalarKernel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A network whose last layer is its answer")
class VectorOutputKernelTest {

  private static final List<Precision> PRECISIONS = List.of(Precision.FLOAT32, Precision.FLOAT64);
  private static final int[] WIDTHS = {1, 3, 13, 207};

  /** Errors of a layer are amplified by those behind it; weights are scaled so that a layer keeps magnitudes. */
  private static final double ALLOWED_ROUNDOFFS = 2000;

  @ParameterizedTest(name = "in {0}")
  @CsvSource({"FLOAT32", "FLOAT64"})
  void agreesWithTheReferenceForAwkwardWidths(Precision precision) {
    for (int inputs : WIDTHS) {
      for (int outputs : WIDTHS) {
        Network network = Networks.vector(Activation.IDENTITY, Activation.IDENTITY, inputs, outputs);
        requireRoundingAlone(Inference.request(network, precision, 13, "dense"));
      }
    }
  }

  /** Widths of one, two, three and four vectors of 16, 8, 4 and 2 numbers and more, and one beyond. */
  @ParameterizedTest(name = "{0} outputs")
  @CsvSource({"2", "4", "8", "9", "16", "17", "32", "48", "64", "65"})
  void agreesWithTheReferenceWhetherOrNotOutputsFillVectors(int outputs) {
    Network network = Networks.vector(Activation.IDENTITY, Activation.IDENTITY, 7, outputs);
    for (Precision precision : PRECISIONS) {
      requireRoundingAlone(Inference.request(network, precision, 13, "dense"));
    }
  }

  @ParameterizedTest(name = "{0} rows")
  @CsvSource({"1", "3", "13", "207", "4098"})
  void agreesWithTheReferenceForAwkwardBatchesOnAnyNumberOfThreads(int rows) {
    Network network = Networks.vector(Activation.IDENTITY, Activation.IDENTITY, 17, 13);
    for (Precision precision : PRECISIONS) {
      for (int threads : new int[]{1, 2, 3}) {
        requireRoundingAlone(Inference.request(network, precision, rows, "dense", threads));
      }
    }
  }

  @Test
  void agreesWithTheScalarOracle() {
    Network network = Networks.vector(Activation.IDENTITY, Activation.IDENTITY, 13, 207);
    CompileRequest request = Inference.request(network, Precision.FLOAT64, 13, "dense");
    Matrix inputs = inputs(request);
    Matrix oracle = Matrix.allocate(13, 207, inputs.elementType(), Arena.ofAuto());
    new ScalarKernel(network, inputs, oracle).evaluate(0, 13);
    requireRoundingAlone(request, inputs, oracle);
  }

  private static void requireRoundingAlone(CompileRequest request) {
    Matrix inputs = inputs(request);
    requireRoundingAlone(
        request, inputs, ReferenceInterpreter.evaluate(request.network(), inputs, Arena.ofAuto()));
  }

  private static void requireRoundingAlone(CompileRequest request, Matrix inputs, Matrix references) {
    var layer = (Layer.Dense) request.network().layers().getFirst();
    requireWithin(
        request, references,
        row -> RoundingBound.ofLinearOutputs(layer, inputs.row(row), request.precision()));
  }

  /** The inputs as the backend stores them. */
  private static Matrix inputs(CompileRequest request) {
    Matrix inputs = Matrix.allocate(
        request.batchRows(), request.network().inputs(),
        Arithmetic.of(request.precision()).orElseThrow().elementType(), Arena.ofAuto());
    Networks.fill(inputs, InputKind.REAL);
    return inputs;
  }

  @ParameterizedTest(name = "with {0}")
  @EnumSource(Activation.class)
  void agreesWithTheReferenceBehindOtherLayersAndWithAnActivationOfItsOwn(Activation last) {
    for (int outputs : WIDTHS) {
      Network network = Networks.vector(Activation.TANH, last, 13, 70, 33, outputs);
      for (Precision precision : PRECISIONS) {
        requireAgreement(Inference.request(network, precision, 207, "dense"));
      }
    }
  }

  private static void requireAgreement(CompileRequest request) {
    Matrix references = ReferenceInterpreter.evaluate(request.network(), inputs(request), Arena.ofAuto());
    double[] bounds = new double[references.columns()];
    Arrays.fill(bounds, ALLOWED_ROUNDOFFS * RoundingBound.unitRoundoff(request.precision()));
    requireWithin(request, references, _ -> bounds);
  }

  private static void requireWithin(CompileRequest request, Matrix references, IntFunction<double[]> boundsOfRow) {
    Matrix answers = Inference.answers(request, input -> Networks.fill(input, InputKind.REAL));
    assertThat(List.of(answers.rows(), answers.columns()))
        .containsExactly(references.rows(), references.columns());
    for (int row = 0; row < answers.rows(); row++) {
      double[] bounds = boundsOfRow.apply(row);
      for (int output = 0; output < answers.columns(); output++) {
        double error = Math.abs(answers.get(row, output) - references.get(row, output));
        if (!(error <= bounds[output])) {
          fail(
              "%s, %d inputs, row %d of %d, output %d of %d: %s instead of %s", request.precision(),
              request.network().inputs(), row, answers.rows(), output, answers.columns(), answers.get(row, output),
              references.get(row, output));
        }
      }
    }
  }
}
