package org.joulemark.backend.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.api.Activation;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.InputKind;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A chain of dense layers read out as a distance")
class DeepNetworkKernelTest {

  /** Errors of a layer are amplified by those behind it; weights are scaled so that a layer keeps magnitudes. */
  private static final double ALLOWED_ROUNDOFFS = 2000;

  @ParameterizedTest(name = "with {0}")
  @EnumSource(Activation.class)
  void agreesWithTheReferenceInFloat64(Activation activation) {
    requireAgreement(activation, Precision.FLOAT64);
  }

  @ParameterizedTest(name = "with {0}")
  @EnumSource(Activation.class)
  void agreesWithTheReferenceInFloat32(Activation activation) {
    requireAgreement(activation, Precision.FLOAT32);
  }

  @ParameterizedTest(name = "{0} inputs, {1} outputs")
  @CsvSource({"1, 1", "1, 233", "76, 1", "76, 5", "76, 13", "76, 34", "76, 112", "76, 233"})
  void agreesWhateverIsLeftOverFromTiles(int inputs, int outputs) {
    int[] rows = IntStream.concat(IntStream.rangeClosed(1, 13), IntStream.of(207)).toArray();
    for (Precision precision : List.of(Precision.FLOAT32, Precision.FLOAT64)) {
      requireAgreement(Activation.ELU, precision, new int[]{inputs, 48, outputs}, rows);
    }
  }

  private static void requireAgreement(Activation activation, Precision precision) {
    for (int[] widths : new int[][]{{1, 1, 1}, {13, 17, 5}, {76, 513, 64, 21}, {5, 130, 33, 100, 233}}) {
      requireAgreement(activation, precision, widths, 1, 13, 207);
    }
  }

  private static void requireAgreement(Activation activation, Precision precision, int[] widths, int... rowCounts) {
    Network network = Networks.chain(activation, widths);
    for (int rows : rowCounts) {
      CompileRequest request = Inference.request(network, precision, rows, "dense");
      double[] references = Inference.references(request, input -> Networks.fill(input, InputKind.REAL)).column(0);
      double[] outputs = Inference.outputs(request, input -> Networks.fill(input, InputKind.REAL));
      for (int row = 0; row < rows; row++) {
        double bound = ALLOWED_ROUNDOFFS * RoundingBound.unitRoundoff(precision) * (1 + references[row]);
        assertThat(Math.abs(outputs[row] - references[row]))
            .as("widths %s, row %d of %d, %s", Arrays.toString(widths), row, rows, precision)
            .isLessThan(bound);
      }
    }
  }
}
