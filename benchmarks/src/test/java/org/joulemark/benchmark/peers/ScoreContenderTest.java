package org.joulemark.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import org.joulemark.api.Activation;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;
import org.joulemark.api.Precision;
import org.joulemark.api.ReferenceInterpreter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is compared computes the same Deep SVDD score:")
class ScoreContenderTest {

  private static final int EVENTS = 70;
  private static final int Z = 34;
  private static final double TOLERANCE = 1e-5;

  @ParameterizedTest
  @EnumSource
  void onnxRuntimeInEveryFormulation(ScoreFormulation formulation) {
    Evaluation evaluation = evaluation(Activation.ELU);
    requireAgreement(
        new OnnxContender(formulation.title(), formulation.model(evaluation.network(), ElementType.FLOAT32), evaluation,
            32),
        evaluation);
  }

  @Test
  void onnxRuntimeWithRectifiersToo() {
    Evaluation evaluation = evaluation(Activation.RELU);
    for (ScoreFormulation formulation : ScoreFormulation.of(evaluation.network())) {
      requireAgreement(
          new OnnxContender(formulation.title(), formulation.model(evaluation.network(), ElementType.FLOAT32),
              evaluation, EVENTS),
          evaluation);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT32", "FLOAT64"})
  void theKernel(Precision precision) {
    Evaluation evaluation = evaluation(Activation.ELU);
    requireAgreement(BackendContender.cpu(evaluation, precision, "dense", 1), evaluation);
  }

  @Test
  void anEnsembleIsAsWrongAsItsWorstMember() {
    Evaluation evaluation = evaluation(Activation.ELU);
    Contender right = BackendContender.cpu(evaluation, Precision.FLOAT32, "dense", 1);
    right.run();
    Contender neverRun = BackendContender.cpu(evaluation, Precision.FLOAT32, "dense", 1);
    try (var ensemble = new EnsembleContender("both", List.of(right, neverRun))) {
      assertThat(ensemble.errors()).isEqualTo(neverRun.errors());
      ensemble.run();
      assertThat(ensemble.errors()).isEqualTo(right.errors());
    }
  }

  private static Evaluation evaluation(Activation activation) {
    Matrix events = SvddNetworks.events(EVENTS);
    var network = SvddNetworks.network(Z, 1, activation);
    return new Evaluation(network, events, ReferenceInterpreter.evaluate(network, events, Arena.ofAuto()));
  }

  private static void requireAgreement(Contender contender, Evaluation evaluation) {
    try (contender) {
      assertThat(contender.errors().absolute()).as("before a run there are no answers").isGreaterThan(1);
      contender.run();
      double largest = Arrays.stream(evaluation.references().column(0)).max().orElseThrow();
      assertThat(contender.errors().absolute()).isLessThan(TOLERANCE * largest);
    }
  }
}
