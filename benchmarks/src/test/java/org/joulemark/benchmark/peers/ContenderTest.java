package org.joulemark.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.Map;
import org.joulemark.api.ElementType;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;
import org.joulemark.workload.nqs.NqsRbmWorkload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is compared computes the same thing:")
class ContenderTest {

  private static final int ROWS = 300;
  private static final double TOLERANCE = 1e-4;

  private static final Arena ARENA = Arena.ofShared();
  private static Evaluation evaluation;

  @BeforeAll
  static void loadFewStates() {
    var workload = new NqsRbmWorkload();
    var all = (InferenceProblem) workload.load(Settings.of(workload.settings(), Map.of("alpha", "2")), ARENA);
    evaluation = Evaluation.of(all).ofFirst(ROWS);
  }

  @AfterAll
  static void release() {
    ARENA.close();
  }

  @ParameterizedTest
  @EnumSource
  void onnxRuntimeInEveryFormulation(OnnxFormulation formulation) {
    byte[] model = formulation.model(Amplitude.of(evaluation.network()), ElementType.FLOAT32);
    requireAgreement(new OnnxContender(formulation.title(), model, evaluation, 128));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dense", "exp-table"})
  void everyKernel(String kernel) {
    requireAgreement(BackendContender.cpu(evaluation, Precision.FLOAT32, kernel, 1));
  }

  @Test
  void theScalarLoops() {
    requireAgreement(new ScalarContender(evaluation));
  }

  private static void requireAgreement(Contender contender) {
    try (contender) {
      assertThat(contender.errors().absolute()).as("before a run there are no answers").isGreaterThan(1);
      contender.run();
      assertThat(contender.errors().absolute()).isLessThan(TOLERANCE);
    }
  }
}
