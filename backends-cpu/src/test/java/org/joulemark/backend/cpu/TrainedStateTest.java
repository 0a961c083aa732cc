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
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.ReferenceInterpreter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The paper's trained states. A flipped order of sites leaves sums over the sector as they are, so single amplitudes are
 * checked as well; they were computed with NumPy from the same files, in float64.
 */
@DisplayName("A trained state of the paper")
@Tag("slow")
class TrainedStateTest {

  private static final int SITES = 16;
  private static final int STATES = 12870;
  private static final int[] SECTOR =
      IntStream.range(0, 1 << SITES).filter(bits -> Integer.bitCount(bits) == SITES / 2).toArray();
  private static final double FLOAT32_TOLERANCE = 4e-5;
  private static final double FLOAT64_TOLERANCE = 1e-12;

  @ParameterizedTest(name = "alpha {0}")
  @CsvSource(textBlock = """
      1, 22.8032699126, 22.4685288819, 23.5402121872
      2, 46.3748857395, 45.5931090620, 46.8432354468
      4, 76.4766885661, 76.1891068814, 77.1443013395
      6, 151.2208085811, 150.8961817238, 151.8963876621
      8, 138.3633924771, 138.0882299891, 139.0294809504
      10, 161.6627504724, 161.4860584072, 162.3415711511
      """)
  void hasTheGoldenLogAmplitudesAndThoseOfTheReference(int alpha, double of1, double of4711, double of9999)
      throws IOException {
    Network network = network(alpha);
    double[] references = sectorReferences(network);
    assertThat(new double[]{references[1], references[4711], references[9999]})
        .containsExactly(new double[]{of1, of4711, of9999}, within(1e-9));
    for (String kernel : new String[]{"dense", "exp-table"}) {
      assertThat(outputs(network, Precision.FLOAT64, kernel))
          .as("%s in float64", kernel).containsExactly(references, within(FLOAT64_TOLERANCE));
      assertThat(outputs(network, Precision.FLOAT32, kernel))
          .as("%s in float32", kernel).containsExactly(references, within(FLOAT32_TOLERANCE));
    }
  }

  private static double[] outputs(Network network, Precision precision, String kernel) {
    return Inference.outputs(
        Inference.request(network, precision, STATES, kernel, 2), TrainedStateTest::fillSector);
  }

  private static double[] sectorReferences(Network network) {
    Matrix inputs = Matrix.allocate(STATES, SITES, ElementType.FLOAT64, Arena.ofAuto());
    fillSector(inputs);
    return ReferenceInterpreter.evaluate(network, inputs, Arena.ofAuto()).column(0);
  }

  private static Network network(int alpha) throws IOException {
    Path folder = trainedStates().resolve("alpha=" + alpha);
    Matrix weights = Matrix.ofRows(transposed(numbers(folder.resolve("W.csv"))), Arena.ofAuto());
    Matrix bias = Matrix.ofRows(numbers(folder.resolve("b.csv")), Arena.ofAuto());
    return Networks.amplitude(InputKind.SPIN, weights, bias, null);
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
    for (int row = 0; row < STATES; row++) {
      for (int site = 0; site < SITES; site++) {
        inputs.set(row, site, (SECTOR[row] >> (SITES - 1 - site) & 1) == 1 ? 1 : -1);
      }
    }
  }
}
