package org.joulemark.tck.backend.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.tck.backend.BackendSubject;
import org.joulemark.tck.golden.GoldenCase;
import org.joulemark.tck.rule.NotApplicable;
import org.joulemark.tck.statistics.Concordance;
import org.joulemark.tck.statistics.SignTest;

/** B9, first half: outputs that are drawn. Seeds are fixed, so a rule that passes once passes always. */
interface StochasticRules extends BackendSubject {

  int ROWS = 207;
  int SEEDS = 64;

  /** How often a rule may fail a backend that keeps it. */
  double FALSE_ALARMS = 1e-6;

  @ForEveryConfiguration
  default void stochastic_B901_equalSeedsGiveEqualBitsForEveryInference(BackendConfiguration configuration) {
    for (GoldenCase golden : stochasticSamples(configuration)) {
      List<Matrix> first = threeInferences(configuration, golden);
      List<Matrix> second = threeInferences(configuration, golden);
      for (int inference = 0; inference < first.size(); inference++) {
        SameBits.require(golden, "inference " + (inference + 1) + " of three after each other, with an equal seed",
            second.get(inference), first.get(inference));
      }
    }
  }

  private static List<Matrix> threeInferences(BackendConfiguration configuration, GoldenCase golden) {
    try (Trial trial = Trial.of(configuration, golden.network(), ROWS)) {
      return List.of(trial.outputs(golden.inputs()), trial.inferredOutputs(), trial.inferredOutputs());
    }
  }

  @ForEveryConfiguration
  default void stochastic_B902_anotherSeedGivesAnotherDraw(BackendConfiguration configuration) {
    for (GoldenCase golden : stochasticSamples(configuration)) {
      Matrix one = configuration.outputs(golden, ROWS);
      Matrix other = outputs(configuration, golden.network(), golden.inputs(), ROWS, BackendConfiguration.SEED + 1);
      assertThat(SameBits.areIn(other, one))
          .as("golden network %s: the same outputs with another seed, where isStochastic() says yes; the seed is not used",
              golden.name())
          .isFalse();
    }
  }

  /**
   * Equal rows at the two ends of a batch: neither end may tend to give more. Two-sided sign test over the seeds; no more
   * of them are drawn once the rest cannot change its verdict.
   */
  @ForEveryConfiguration
  default void stochastic_B903_placeInTheBatchHasNoTrend(BackendConfiguration configuration) {
    for (GoldenCase golden : stochasticSamples(configuration)) {
      List<SignTest> tests = signTests(configuration, golden);
      for (int output = 0; output < tests.size(); output++) {
        requireNoTrend(golden, output, tests.get(output));
      }
    }
  }

  /** One for each output. */
  private static List<SignTest> signTests(BackendConfiguration configuration, GoldenCase golden) {
    List<SignTest> tests = new ArrayList<>(Collections.nCopies(golden.network().outputs(), SignTest.EMPTY));
    for (int seed = 1; seed <= SEEDS && mayFindATrend(tests, SEEDS - seed + 1); seed++) {
      Matrix draw = outputs(configuration, golden.network(), golden.inputs().rowRange(0, 1), ROWS, seed);
      for (int output = 0; output < tests.size(); output++) {
        tests.set(output, tests.get(output).with(draw.get(0, output) - draw.get(ROWS - 1, output)));
      }
    }
    return tests;
  }

  private static boolean mayFindATrend(List<SignTest> tests, int drawsLeft) {
    return tests.stream().anyMatch(test -> test.leastProbability(drawsLeft) <= FALSE_ALARMS);
  }

  private static void requireNoTrend(GoldenCase golden, int output, SignTest test) {
    assertThat(test.probability())
        .as("golden network %s, output %d: equal rows at both ends of a batch; %s. Outputs depend on their place beyond "
            + "chance", golden.name(), output, test)
        .isGreaterThan(FALSE_ALARMS);
  }

  /** Kendall's rank correlation of one draw with the exact outputs; what has nothing to do with them passes once in a million. */
  @ForEveryConfiguration
  default void stochastic_B904_outputsFollowTheReferences(BackendConfiguration configuration) {
    NotApplicable.unless(configuration.precision() == Precision.ANALOG, "see B201 and B211");
    for (GoldenCase golden : configuration.samples()) {
      Matrix rows = RandomRows.of(golden.network(), ROWS, BackendConfiguration.SEED);
      Matrix outputs = outputs(configuration, golden.network(), rows, ROWS, BackendConfiguration.SEED);
      Matrix exact = ReferenceInterpreter.evaluate(golden.network(), rows, Arena.ofAuto());
      for (int output = 0; output < exact.columns(); output++) {
        // A rectified output may be 0 for nearly every row, and then there is nothing to follow.
        if (Concordance.hasOrder(exact.column(output))) {
          requireConcordance(golden, output, Concordance.of(outputs.column(output), exact.column(output)));
        }
      }
    }
  }

  private static void requireConcordance(GoldenCase golden, int output, Concordance concordance) {
    assertThat(concordance.standardDeviationsAboveChance())
        .as("golden network %s, output %d: %s. The outputs have little to do with the network that was asked for; are "
            + "inputs, weights or biases taken in another order?", golden.name(), output, concordance)
        .isGreaterThan(Concordance.ONE_IN_A_MILLION);
  }

  private static List<GoldenCase> stochasticSamples(BackendConfiguration configuration) {
    List<GoldenCase> samples =
        configuration.samples().stream().filter(golden -> configuration.isStochastic(golden.network())).toList();
    NotApplicable.unless(!samples.isEmpty(), "the backend declares its outputs deterministic");
    return samples;
  }

  private static Matrix outputs(
      BackendConfiguration configuration, Network network, Matrix rows, int batchRows, long seed) {
    CompileRequest request = configuration.request(network, batchRows, seed);
    try (Trial trial = Trial.of(configuration, request)) {
      return trial.outputs(rows);
    }
  }
}
