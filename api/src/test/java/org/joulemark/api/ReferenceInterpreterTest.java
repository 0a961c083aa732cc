package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expected number here was worked out by hand, or by an arbitrary-precision calculator where it says so. */
class ReferenceInterpreterTest {

  private final Arena arena = Arena.ofShared();

  @AfterEach
  void freeMemory() {
    arena.close();
  }

  private Matrix matrix(double[]... rows) {
    return Matrix.ofRows(rows, arena);
  }

  private static double[] row(double... numbers) {
    return numbers;
  }

  private double evaluated(Network network, double[] input) {
    return ReferenceInterpreter.evaluate(network, matrix(input), arena).get(0, 0);
  }

  private Network rbm(Matrix weights, Matrix hiddenBias, Matrix visibleBias) {
    return new Network(
        InputKind.SPIN,
        List.of(new Layer.Dense(weights, hiddenBias, Activation.IDENTITY)),
        new Readout.LogProdTwoCosh(visibleBias));
  }

  @Test
  void anRbmsLogAmplitudeIsTheVisibleTermPlusTheSumOfLogTwoCosh() {
    Network network =
        rbm(matrix(row(0.5, -0.25), row(1, 1)), matrix(row(0.1), row(-0.2)), matrix(row(0.3), row(0.4)));

    Matrix outputs = ReferenceInterpreter.evaluate(network, matrix(row(1, -1)), arena);

    double expected = 0.3 - 0.4 + Math.log(2 * Math.cosh(0.85)) + Math.log(2 * Math.cosh(-0.2));
    assertThat(outputs.get(0, 0)).isCloseTo(expected, within(1e-15));
  }

  /** ln(2 cosh 80) = 80 + ln(1 + e^-160), and e^-160 is far below float64's last digit. */
  @ParameterizedTest
  @CsvSource({"80, 80", "-80, 80", "800, 800", "-800, 800", "0, 0.6931471805599453"})
  void logTwoCoshIsExactAtItsExtremes(double theta, double expected) {
    Network network = rbm(matrix(row(theta)), matrix(row(0)), matrix(row(0)));

    assertThat(evaluated(network, row(1))).isEqualTo(expected);
  }

  @Test
  void notANumberComesOutWhereItGoesIn() {
    Network network = rbm(matrix(row(1, 1)), matrix(row(0)), matrix(row(0), row(0)));

    Matrix outputs = ReferenceInterpreter.evaluate(network, matrix(row(Double.NaN, 1), row(1, 1)), arena);

    assertThat(outputs.get(0, 0)).isNaN();
    assertThat(outputs.get(1, 0)).isFinite();
  }

  @ParameterizedTest
  @CsvSource({
    "IDENTITY, -2, -2", "RELU, -2, 0", "RELU, 3, 3", "ELU, 3, 3", "ELU, -2, -0.8646647167633873",
    "TANH, 0.5, 0.46211715726000975"
  })
  void activationsAreThoseOfTheirDefinitions(Activation activation, double input, double expected) {
    Network network =
        new Network(
            InputKind.REAL,
            List.of(
                new Layer.Dense(matrix(row(1)), null, activation),
                new Layer.Dense(matrix(row(1)), null, Activation.IDENTITY)),
            new Readout.SquaredDistance(matrix(row(0))));

    double score = evaluated(network, row(input));

    assertThat(score).isCloseTo(expected * expected, within(1e-15));
  }

  @Test
  void aDeepNetworksScoreIsTheSquaredDistanceFromItsCenter() {
    Network network =
        new Network(
            InputKind.REAL,
            List.of(
                new Layer.Dense(matrix(row(1, 2), row(-1, 1)), matrix(row(0), row(1)), Activation.RELU),
                new Layer.Dense(matrix(row(1, 1), row(2, 0)), null, Activation.IDENTITY)),
            new Readout.SquaredDistance(matrix(row(1), row(2))));

    // hidden = relu(1 + 4, -1 + 2 + 1) = (5, 2); out = (7, 10); |out - (1, 2)|^2 = 36 + 64
    assertThat(evaluated(network, row(1, 2))).isEqualTo(100);
  }

  /** 1 + 1e100 + 1 - 1e100 is 2; plain summation says 0. */
  @Test
  void sumsLoseNothingToTheOrderOfTheirTerms() {
    Network network =
        new Network(
            InputKind.REAL,
            List.of(new Layer.Dense(matrix(row(1, 1, 1, 1)), null, Activation.IDENTITY)),
            new Readout.SquaredDistance(matrix(row(0))));

    assertThat(evaluated(network, row(1, 1e100, 1, -1e100))).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"MAX, 8", "MIN, 4", "MEAN, 6", "PRODUCT, 32"})
  void membersAreScaledAndThenCombined(Combination combination, double expected) {
    Network network =
        new Network(
            InputKind.REAL,
            List.of(new Layer.Dense(matrix(row(2)), null, Activation.IDENTITY)),
            new Readout.SquaredDistance(matrix(row(0))));
    var problem =
        new InferenceProblem(
            List.of(new Member("one", network, 1), new Member("two", network, 2)),
            combination,
            "row",
            matrix(row(1)),
            matrix(row(expected)),
            Map.of(),
            _ -> List.of(),
            List.of());

    assertThat(ReferenceInterpreter.evaluate(problem, arena).get(0, 0)).isEqualTo(expected);
  }

  private Network lastLayer(double factor) {
    return new Network(
        InputKind.REAL,
        List.of(new Layer.Dense(matrix(row(factor, 0), row(0, factor), row(1, 1)), null, Activation.RELU)),
        new Readout.Identity());
  }

  @Test
  void theLastLayerIsHandedOnAsItIs() {
    Matrix outputs = ReferenceInterpreter.evaluate(lastLayer(2), matrix(row(1, -3), row(4, 5)), arena);

    assertThat(outputs.row(0)).containsExactly(2, 0, 0);
    assertThat(outputs.row(1)).containsExactly(8, 10, 9);
  }

  @Test
  void membersOfSeveralOutputsAreCombinedOutputByOutput() {
    var members = List.of(new Member("one", lastLayer(1), 1), new Member("two", lastLayer(-1), 10));

    Matrix outputs = ReferenceInterpreter.combined(members, Combination.MAX, matrix(row(2, -3)), arena);

    assertThat(outputs.row(0)).containsExactly(2, 30, 0);
  }
}
