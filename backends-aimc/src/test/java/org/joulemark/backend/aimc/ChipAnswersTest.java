package org.joulemark.backend.aimc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.joulemark.api.Activation;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.api.Settings;
import org.joulemark.backend.aimc.chip.ChipLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a virtual chip answers, through the backend's public face. */
class ChipAnswersTest {

  private static final AimcBackend BACKEND = new AimcBackend();
  private static final int ROWS = 41;

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 13, 207, 513})
  void anIdealChipAnswersLikeTheExactNetwork(int units) {
    Network network = distance(units, 1100, Activation.RELU);
    Matrix rows = rows(network, 1);

    assertClose(answers(network, rows, Map.of("chip", "ideal"), 1), exact(network, rows), 1e-6);
  }

  @Test
  void anIdealChipGivesTheExactLogAmplitude() {
    Network network = amplitude(16, 160);
    Matrix rows = rows(network, 1);

    assertClose(answers(network, rows, Map.of("chip", "ideal"), 1), exact(network, rows), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 13, 207, 513})
  void anIdealChipGivesEveryOutputOfTheLastLayer(int outputs) {
    Network network = vector(530, outputs, Activation.IDENTITY);
    Matrix rows = rows(network, 1);

    assertClose(answers(network, rows, Map.of("chip", "ideal"), 1), exact(network, rows), 1e-6);
  }

  @Test
  void anIdealChipGivesALastLayerWithItsActivation() {
    Network network = vector(30, 20, Activation.RELU);
    Matrix rows = rows(network, 1);

    assertClose(answers(network, rows, Map.of("chip", "ideal"), 1), exact(network, rows), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void vectorsHaveEqualBitsWhateverTheNumberOfThreads(int threads) {
    Network network = vector(100, 60, Activation.IDENTITY);
    Matrix rows = rows(network, 1);

    assertThat(answers(network, rows, Map.of("threads", Integer.toString(threads)), 5))
        .isEqualTo(answers(network, rows, Map.of("threads", "1"), 5));
  }

  @Test
  void anIdealChipWithATableForEluLosesNothingEither() {
    Network network = distance(30, 20, Activation.ELU);
    Matrix rows = rows(network, 1);

    assertClose(answers(network, rows, Map.of("chip", "ideal", "eluTable", "true"), 1),
        exact(network, rows), 1e-6);
  }

  @Test
  void tilesOfASplitLayerAnswerLikeOneLargeTile() throws IOException {
    Network network = distance(600, 700, Activation.RELU);
    Matrix rows = rows(network, 1);
    String large = copyOfIdeal(1024).toString();

    assertClose(
        answers(network, rows, Map.of("chip", "ideal"), 1), answers(network, rows, Map.of("chip", large), 1), 1e-9);
  }

  private Path copyOfIdeal(int side) throws IOException {
    try (var resource = ChipLibrary.class.getResourceAsStream("ideal.yaml")) {
      String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .replace("rows: {value: 512", "rows: {value: " + side)
          .replace("columns: {value: 512", "columns: {value: " + side);
      return Files.writeString(folder.resolve("large.yaml"), text);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void equalSeedsGiveEqualBitsWhateverTheNumberOfThreads(int threads) {
    Network network = distance(100, 60, Activation.RELU);
    Matrix rows = rows(network, 1);

    assertThat(answers(network, rows, Map.of("threads", Integer.toString(threads)), 5))
        .isEqualTo(answers(network, rows, Map.of("threads", "1"), 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"programmingNoise", "drift", "readNoise"})
  void eachNoiseAloneTellsSeedsApart(String source) {
    Network network = distance(100, 60, Activation.RELU);
    Matrix rows = rows(network, 1);
    Map<String, String> settings = only(source);

    assertThat(answers(network, rows, settings, 1)).isNotEqualTo(answers(network, rows, settings, 2));
  }

  @Test
  void withoutAnyNoiseTheSeedMeansNothing() {
    Network network = distance(100, 60, Activation.RELU);
    Matrix rows = rows(network, 1);

    assertThat(answers(network, rows, only("none"), 1)).isEqualTo(answers(network, rows, only("none"), 2));
  }

  private static Map<String, String> only(String source) {
    Map<String, String> settings = new HashMap<>(
        Map.of(
            "driftSeconds", "86400", "programmingNoise", "false", "drift", "false", "readNoise", "false",
            "rangeQuantile", "1"));
    settings.computeIfPresent(source, (_, _) -> "true");
    return settings;
  }

  @Test
  void moreBitsOfTheCountersComeCloserToTheExactAnswer() {
    Network network = amplitude(16, 64);
    Matrix rows = rows(network, 1);
    double[] exact = exact(network, rows);

    double coarse = meanError(answers(network, rows, quietWith("adcBits", "4"), 1), exact);
    double fine = meanError(answers(network, rows, quietWith("adcBits", "10"), 1), exact);

    assertThat(fine).isLessThan(coarse / 4);
  }

  private static Map<String, String> quietWith(String name, String value) {
    Map<String, String> settings = new HashMap<>(only("none"));
    settings.put(name, value);
    return settings;
  }

  @Test
  void aCompensatedChipDriftsLessFarFromTheExactAnswer() {
    Network network = amplitude(16, 64);
    Matrix rows = rows(network, 1);
    double[] exact = exact(network, rows);
    Map<String, String> drifted = only("drift");
    Map<String, String> compensated = new HashMap<>(drifted);
    compensated.put("driftCompensation", "true");

    assertThat(meanError(answers(network, rows, compensated, 1), exact))
        .isLessThan(meanError(answers(network, rows, drifted, 1), exact) / 4);
  }

  @Test
  void inputsBeyondTheCalibrationSaturate() {
    Network network = distance(20, 10, Activation.RELU);
    Matrix calibration = rows(network, 1);
    Matrix far = scaled(calibration, 1e9);
    Matrix farther = scaled(calibration, 1e12);

    assertThat(answers(network, far, calibration, only("none"), 1))
        .isEqualTo(answers(network, farther, calibration, only("none"), 1));
  }

  @Test
  void aFixedRangeIsNotCalibrated() throws IOException {
    Network network = distance(20, 10, Activation.RELU);
    Matrix rows = rows(network, 1);
    Path file;
    try (var resource = ChipLibrary.class.getResourceAsStream("kosters2022.yaml")) {
      file = Files.writeString(folder.resolve("fixed.yaml"),
          new String(resource.readAllBytes(), StandardCharsets.UTF_8)
              .replace("fullScale: {value: calibrated", "fullScale: {value: 100"));
    }
    Map<String, String> settings = quietWith("chip", file.toString());
    double[] exact = exact(network, rows);

    assertThat(meanError(answers(network, rows, settings, 1), exact))
        .isGreaterThan(meanError(answers(network, rows, only("none"), 1), exact));
  }

  private static double[] answers(Network network, Matrix rows, Map<String, String> settings, long seed) {
    return answers(network, rows, rows(network, 2), settings, seed);
  }

  private static double[] answers(
      Network network, Matrix rows, Matrix calibration, Map<String, String> settings, long seed) {
    var request = new CompileRequest(
        network, Precision.ANALOG, rows.rows(), Settings.of(BACKEND.settings(), settings), seed, calibration);
    try (CompiledNetwork compiled = BACKEND.compile(request)) {
      compiled.input().copyFrom(rows);
      compiled.upload();
      compiled.infer();
      compiled.download();
      return numbers(compiled.output());
    }
  }

  private static double[] exact(Network network, Matrix rows) {
    return numbers(ReferenceInterpreter.evaluate(network, rows, Arena.ofAuto()));
  }

  /** Row after row. */
  private static double[] numbers(Matrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToObj(matrix::row).flatMapToDouble(DoubleStream::of).toArray();
  }

  private static Network amplitude(int spins, int units) {
    return new Network(
        InputKind.SPIN, List.of(dense(spins, units, Activation.IDENTITY)), new Readout.LogProdTwoCosh(null));
  }

  private static Network vector(int inputs, int outputs, Activation last) {
    return new Network(InputKind.REAL,
        List.of(dense(inputs, 37, Activation.RELU), dense(37, outputs, last)), new Readout.Identity());
  }

  private static Network distance(int inputs, int units, Activation activation) {
    return new Network(InputKind.REAL,
        List.of(dense(inputs, units, activation), dense(units, 9, Activation.IDENTITY)),
        new Readout.SquaredDistance(random(9, 1, 3)));
  }

  private static Layer dense(int inputs, int outputs, Activation activation) {
    return new Layer.Dense(random(outputs, inputs, 4), random(outputs, 1, 5), activation);
  }

  private static Matrix rows(Network network, long seed) {
    Matrix rows = random(ROWS, network.inputs(), seed);
    if (network.inputKind() == InputKind.SPIN) {
      return mapped(rows, Math::signum);
    }
    return mapped(rows, number -> number * Math.sqrt(network.inputs()));
  }

  private static Matrix scaled(Matrix rows, double factor) {
    return mapped(rows, number -> number * factor);
  }

  private static Matrix mapped(Matrix rows, DoubleUnaryOperator function) {
    Matrix mapped = Matrix.allocate(rows.rows(), rows.columns(), ElementType.FLOAT64, Arena.ofAuto());
    for (int row = 0; row < rows.rows(); row++) {
      for (int column = 0; column < rows.columns(); column++) {
        mapped.set(row, column, function.applyAsDouble(rows.get(row, column)));
      }
    }
    return mapped;
  }

  private static Matrix random(int rows, int columns, long seed) {
    var random = new SplittableRandom(seed);
    Matrix matrix = Matrix.allocate(rows, columns, ElementType.FLOAT64, Arena.ofAuto());
    return mapped(matrix, _ -> random.nextGaussian() / Math.sqrt(columns));
  }

  private static double meanError(double[] answers, double[] exact) {
    return IntStream.range(0, exact.length).mapToDouble(index -> Math.abs(answers[index] - exact[index])).average()
        .orElseThrow();
  }

  private static void assertClose(double[] answers, double[] expected, double relative) {
    assertThat(answers).hasSameSizeAs(expected);
    for (int index = 0; index < expected.length; index++) {
      assertThat(answers[index]).as("number %d", index)
          .isCloseTo(expected[index], within(relative * Math.abs(expected[index])));
    }
  }
}
