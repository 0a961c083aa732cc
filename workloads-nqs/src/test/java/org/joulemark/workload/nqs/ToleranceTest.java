package org.joulemark.workload.nqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Layer;
import org.joulemark.api.Precision;
import org.joulemark.api.Tolerance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ToleranceTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6, 8, 10})
  void acceptsAPlainFloat32Loop(int alpha) {
    InferenceProblem problem = NqsProblems.shipped(alpha);

    assertThat(largestShareOfTolerance(Precision.FLOAT32, problem, spins -> plainFloat32(hidden(problem), spins)))
        .isLessThan(0.6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6, 8, 10})
  void acceptsAPlainFloat64Loop(int alpha) {
    InferenceProblem problem = NqsProblems.shipped(alpha);

    assertThat(largestShareOfTolerance(Precision.FLOAT64, problem, spins -> plainFloat64(hidden(problem), spins)))
        .isLessThan(0.1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void refusesASpinReadTheWrongWayRoundInNearlyEveryState(int alpha) {
    InferenceProblem problem = NqsProblems.shipped(alpha);
    Tolerance tolerance = tolerance(Precision.FLOAT32, problem);

    long refused =
        IntStream.range(0, problem.inputs().rows())
            .filter(row -> {
              double[] spins = spins(problem, row);
              spins[5] = -spins[5];
              return !tolerance.accepts(plainFloat64(hidden(problem), spins), problem.references().get(row, 0));
            })
            .count();

    assertThat(refused).isGreaterThan(12800);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void refusesFloat32WhereFloat64WasAskedFor(int alpha) {
    InferenceProblem problem = NqsProblems.shipped(alpha);

    assertThat(largestShareOfTolerance(Precision.FLOAT64, problem, spins -> plainFloat32(hidden(problem), spins)))
        .isGreaterThan(1000);
  }

  @Test
  void leavesAnalogArithmeticToTheQualityFigures() {
    assertThat(NqsProblems.shipped(1).tolerances()).doesNotContainKey(Precision.ANALOG);
  }

  private static double largestShareOfTolerance(
      Precision precision, InferenceProblem problem, ToDoubleFunction<double[]> kernel) {
    Tolerance tolerance = tolerance(precision, problem);
    return IntStream.range(0, problem.inputs().rows())
        .mapToDouble(row -> {
          double reference = problem.references().get(row, 0);
          return Math.abs(kernel.applyAsDouble(spins(problem, row)) - reference)
              / tolerance.allowedDeviation(reference);
        })
        .max()
        .orElseThrow();
  }

  private static Tolerance tolerance(Precision precision, InferenceProblem problem) {
    return Objects.requireNonNull(problem.tolerances().get(precision));
  }

  private static Layer.Dense hidden(InferenceProblem problem) {
    return switch (problem.members().getFirst().network().layers().getFirst()) {
      case Layer.Dense dense -> dense;
    };
  }

  private static double[] spins(InferenceProblem problem, int row) {
    return problem.inputs().row(row);
  }

  private static double plainFloat32(Layer.Dense hidden, double[] spins) {
    float sum = 0;
    for (int unit = 0; unit < hidden.outputs(); unit++) {
      float theta = (float) Objects.requireNonNull(hidden.bias()).get(unit, 0);
      for (int site = 0; site < spins.length; site++) {
        theta += (float) hidden.weights().get(unit, site) * (float) spins[site];
      }
      float magnitude = Math.abs(theta);
      sum += magnitude + (float) Math.log1p((float) Math.exp(-2 * magnitude));
    }
    return sum;
  }

  private static double plainFloat64(Layer.Dense hidden, double[] spins) {
    double sum = 0;
    for (int unit = 0; unit < hidden.outputs(); unit++) {
      double theta = Objects.requireNonNull(hidden.bias()).get(unit, 0);
      for (int site = 0; site < spins.length; site++) {
        theta += hidden.weights().get(unit, site) * spins[site];
      }
      sum += Math.log(2 * Math.cosh(theta));
    }
    return sum;
  }
}
