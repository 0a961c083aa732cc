package org.joulemark.backend.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.joulemark.api.Activation;
import org.joulemark.api.InputKind;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("At the extremes")
class ExtremesKernelTest {

  private static void allUp(Matrix input) {
    for (int row = 0; row < input.rows(); row++) {
      for (int column = 0; column < input.columns(); column++) {
        input.set(row, column, 1);
      }
    }
  }

  private static double answer(Network network, Precision precision, String kernel) {
    return Inference.outputs(Inference.request(network, precision, 1, kernel), ExtremesKernelTest::allUp)[0];
  }

  @ParameterizedTest(name = "theta = {0}")
  @ValueSource(doubles = {80, -80, 1000, -1000, 1e30, -1e30})
  void denseGivesTheMagnitudeOfALargeAngleExactly(double angle) {
    Network network = Networks.oneAngle(InputKind.SPIN, angle);
    assertThat(answer(network, Precision.FLOAT64, "dense")).isEqualTo(Math.abs(angle));
    assertThat(answer(network, Precision.FLOAT32, "dense")).isEqualTo((float) Math.abs(angle));
  }

  @ParameterizedTest(name = "theta = {0}")
  @ValueSource(doubles = {40, -40, 20, -20})
  void tablesGiveTheMagnitudeOfAFairlyLargeAngle(double angle) {
    Network network = Networks.oneAngle(InputKind.SPIN, angle);
    assertThat(answer(network, Precision.FLOAT64, "exp-table")).isCloseTo(Math.abs(angle),
        within(1e-14 * Math.abs(angle)));
    assertThat(answer(network, Precision.FLOAT32, "exp-table")).isCloseTo(Math.abs(angle),
        within(1e-6 * Math.abs(angle)));
  }

  @ParameterizedTest(name = "{0}, weights {1}")
  @CsvSource({"dense, 0", "dense, 1e-310", "dense, 1e-40", "exp-table, 0", "exp-table, 1e-310", "exp-table, 1e-40"})
  void anAngleOfNothingGivesLnTwo(String kernel, double weight) {
    Network network = Networks.oneAngle(InputKind.SPIN, weight);
    assertThat(answer(network, Precision.FLOAT64, kernel)).isCloseTo(Math.log(2), within(1e-15));
    assertThat(answer(network, Precision.FLOAT32, kernel)).isCloseTo(Math.log(2), within(1e-7));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "NaN, FLOAT64", "NaN, FLOAT32", "Infinity, FLOAT64", "Infinity, FLOAT32", "-Infinity, FLOAT64", "-Infinity, FLOAT32"
  })
  void denseLetsWeightsThatAreNoNumbersShow(double weight, Precision precision) {
    Network network = Networks.oneAngle(InputKind.SPIN, weight);
    assertThat(answer(network, precision, "dense")).isEqualTo(Double.valueOf(Math.abs(weight)));
  }

  @ParameterizedTest(name = "{0} with input {1} in {2}")
  @CsvSource({
    "dense, NaN, FLOAT64", "dense, NaN, FLOAT32",
    "exp-table, NaN, FLOAT64", "exp-table, NaN, FLOAT32",
    "exp-table, 0.5, FLOAT64", "exp-table, 0.5, FLOAT32",
    "exp-table, 0, FLOAT64", "exp-table, 0, FLOAT32",
    "exp-table, -Infinity, FLOAT64", "exp-table, -Infinity, FLOAT32"
  })
  void anInputThatIsNoSpinGivesNoNumberForItsRowAlone(String kernel, double wrong, Precision precision) {
    for (int inputs : new int[]{3, 16, 19, 36}) {
      for (int column = 0; column < inputs; column++) {
        int spoilt = column;
        double[] outputs = Inference.outputs(
            Inference.request(Networks.boltzmann(inputs, 17, 0.5), precision, 150, kernel),
            input -> {
              allUp(input);
              input.set(140, spoilt, wrong);
            });
        assertThat(outputs[140]).as("input %d of %d", column, inputs).isNaN();
        assertThat(outputs[139]).isFinite();
        assertThat(outputs[141]).isFinite().isEqualTo(outputs[0]);
      }
    }
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({"ELU, FLOAT64", "ELU, FLOAT32", "RELU, FLOAT64", "RELU, FLOAT32", "TANH, FLOAT64", "TANH, FLOAT32",
    "IDENTITY, FLOAT64", "IDENTITY, FLOAT32"})
  void activationsLetNaNThrough(Activation activation, Precision precision) {
    Network network = Networks.chain(activation, 3, 20, 4);
    double[] outputs = Inference.outputs(
        Inference.request(network, precision, 1, "dense"), input -> input.set(0, 1, Double.NaN));
    assertThat(outputs[0]).isNaN();
  }

  @ParameterizedTest(name = "in {0}")
  @CsvSource({"FLOAT64", "FLOAT32"})
  void anInputThatIsNoNumberShowsInEveryOutputOfItsRowAlone(Precision precision) {
    Network network = Networks.vector(Activation.RELU, Activation.IDENTITY, 5, 20, 13);
    Matrix answers = Inference.answers(
        Inference.request(network, precision, 150, "dense"),
        input -> {
          allUp(input);
          input.set(140, 4, Double.NaN);
        });
    assertThat(answers.row(140)).hasSize(13).containsOnly(Double.NaN);
    assertThat(answers.row(139)).doesNotContain(Double.NaN).isEqualTo(answers.row(0));
    assertThat(answers.row(141)).isEqualTo(answers.row(0));
  }
}
