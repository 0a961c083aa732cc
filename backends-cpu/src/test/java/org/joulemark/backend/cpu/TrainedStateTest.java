package org.joulemark.backend.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.ReferenceInterpreter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The paper's trained states. A flipped order of sites leaves sums over the sector as they are, so single amplitudes are
 * checked as well; they were computed with NumPy from the same files, in float64.
 */
@DisplayName("A trained state of the paper")
class TrainedStateTest {

  private static final int SITES = 16;
  private static final int STATES = 12870;
  private static final double FLOAT32_TOLERANCE = 4e-5;
  private static final double FLOAT64_TOLERANCE = 1e-12;

  @ParameterizedTest(name = "alpha {0}, state {1}")
  @CsvSource(textBlock = """
      1, 0, 23.3638231148
      1, 4711, 22.4685288819
      1, 12869, 23.3638231148
      2, 0, 46.2006032414
      2, 4711, 45.5931090620
      2, 12869, 46.2006032414
      4, 0, 75.9814316011
      4, 4711, 76.1891068814
      4, 12869, 75.9814316011
      6, 0, 150.7209061769
      6, 4711, 150.8961817238
      6, 12869, 150.7209061769
      8, 0, 137.4909041708
      8, 4711, 138.0882299891
      8, 12869, 137.4909041708
      10, 0, 160.9081021400
      10, 4711, 161.4860584072
      10, 12869, 160.9081021400
      """)
  void givesTheGoldenLogAmplitudes(int alpha, int state, double logAmplitude) throws IOException {
    for (String kernel : new String[]{"dense", "exp-table"}) {
      double[] wide = Inference.outputs(request(alpha, Precision.FLOAT64, kernel), TrainedStateTest::fillSector);
      double[] narrow = Inference.outputs(request(alpha, Precision.FLOAT32, kernel), TrainedStateTest::fillSector);
      assertThat(wide[state]).as("%s in float64", kernel).isCloseTo(logAmplitude, within(1e-9));
      assertThat(narrow[state]).as("%s in float32", kernel).isCloseTo(logAmplitude, within(FLOAT32_TOLERANCE));
    }
  }

  @ParameterizedTest(name = "alpha {0} with {1}")
  @CsvSource({"1, dense", "1, exp-table", "2, exp-table", "4, exp-table", "6, exp-table", "8, exp-table", "10, dense",
    "10, exp-table"})
  void agreesWithTheReferenceInTheWholeSector(int alpha, String kernel) throws IOException {
    CompileRequest request = request(alpha, Precision.FLOAT64, kernel);
    double[] references = sectorReferences(request);
    assertThat(Inference.outputs(request, TrainedStateTest::fillSector))
        .containsExactly(references, within(FLOAT64_TOLERANCE));
    assertThat(Inference.outputs(request(alpha, Precision.FLOAT32, kernel), TrainedStateTest::fillSector))
        .containsExactly(references, within(FLOAT32_TOLERANCE));
  }

  private static double[] sectorReferences(CompileRequest request) {
    Matrix inputs = Matrix.allocate(STATES, SITES, ElementType.FLOAT64, Arena.ofAuto());
    fillSector(inputs);
    return ReferenceInterpreter.evaluate(request.network(), inputs);
  }

  private static CompileRequest request(int alpha, Precision precision, String kernel) throws IOException {
    Path folder = trainedStates().resolve("alpha=" + alpha);
    Matrix weights = Matrix.ofRows(transposed(numbers(folder.resolve("W.csv"))), Arena.ofAuto());
    Matrix bias = Matrix.ofRows(numbers(folder.resolve("b.csv")), Arena.ofAuto());
    Network network = Networks.amplitude(InputKind.SPIN, weights, bias, null);
    return Inference.request(network, precision, STATES, kernel, 2);
  }

  private static Path trainedStates() {
    Path nqs = Path.of("shared", "eme", "nqs");
    Path found = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve(nqs))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(nqs);
    assumeThat(found).as("SKIPPED: no folder %s beside the checkout, so the paper's weights are not tested", nqs)
        .isDirectory();
    return found;
  }

  private static double[][] numbers(Path csv) throws IOException {
    try (Stream<String> lines = Files.lines(csv)) {
      return lines
          .map(line -> Arrays.stream(line.strip().split(",")).mapToDouble(Double::parseDouble).toArray())
          .toArray(double[][]::new);
    }
  }

  private static double[][] transposed(double[][] rows) {
    return IntStream.range(0, rows[0].length)
        .mapToObj(column -> Arrays.stream(rows).mapToDouble(row -> row[column]).toArray())
        .toArray(double[][]::new);
  }

  /** Row k is the k-th smallest 16-bit integer with eight ones; site j is bit 15 - j. */
  private static void fillSector(Matrix inputs) {
    int[] states = IntStream.range(0, 1 << SITES).filter(bits -> Integer.bitCount(bits) == SITES / 2).toArray();
    for (int row = 0; row < states.length; row++) {
      for (int site = 0; site < SITES; site++) {
        inputs.set(row, site, (states[row] >> (SITES - 1 - site) & 1) == 1 ? 1 : -1);
      }
    }
  }
}
