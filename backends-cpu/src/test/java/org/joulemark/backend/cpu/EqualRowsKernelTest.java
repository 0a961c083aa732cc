package org.joulemark.backend.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.function.Consumer;
import org.joulemark.api.Activation;
import org.joulemark.api.InputKind;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Equal rows give equal outputs, bit for bit,")
class EqualRowsKernelTest {

  private static final int DISTINCT_ROWS = 37;

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({"dense, FLOAT32", "dense, FLOAT64", "exp-table, FLOAT32", "exp-table, FLOAT64"})
  void whateverTheirPlaceAndTheBatchSize(String kernel, Precision precision) {
    requireSameBits(Networks.boltzmann(16, 50, 0.3), kernel, precision);
  }

  @ParameterizedTest(name = "in {0}")
  @CsvSource({"FLOAT32", "FLOAT64"})
  void inDeepNetworksToo(Precision precision) {
    requireSameBits(Networks.chain(Activation.ELU, 13, 70, 5), "dense", precision);
    requireSameBits(Networks.chain(Activation.ELU, 76, 112, 233), "dense", precision);
  }

  @ParameterizedTest(name = "in {0}")
  @CsvSource({"FLOAT32", "FLOAT64"})
  void inEveryOutputOfAVector(Precision precision) {
    requireSameBits(Networks.vector(Activation.ELU, Activation.IDENTITY, 13, 70, 5), "dense", precision);
    requireSameBits(Networks.vector(Activation.ELU, Activation.TANH, 76, 207), "dense", precision);
  }

  private static void requireSameBits(Network network, String kernel, Precision precision) {
    Consumer<Matrix> repeating = input -> fillRepeating(input, network.inputKind());
    Matrix once =
        Inference.answers(Inference.request(network, precision, DISTINCT_ROWS, kernel), repeating);
    for (int rows : new int[]{1, 13, 207, 4098}) {
      Matrix answers = Inference.answers(Inference.request(network, precision, rows, kernel, 2), repeating);
      for (int row = 0; row < rows; row++) {
        assertThat(answers.row(row)).as("row %d of %d", row, rows).isEqualTo(once.row(row % DISTINCT_ROWS));
      }
    }
  }

  private static void fillRepeating(Matrix input, InputKind kind) {
    Matrix distinct = Matrix.allocate(DISTINCT_ROWS, input.columns(), input.elementType(), Arena.ofAuto());
    Networks.fill(distinct, kind);
    for (int row = 0; row < input.rows(); row++) {
      input.rowRange(row, 1).copyFrom(distinct.rowRange(row % DISTINCT_ROWS, 1));
    }
  }
}
