package org.joulemark.tck.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.ReferenceInterpreter;
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
      SameBits.require(golden, "three inferences after each other, with an equal seed",
          threeInferences(configuration, golden), threeInferences(configuration, golden));
    }
  }

  private static double[] threeInferences(BackendConfiguration configuration, GoldenCase golden) {
    try (Trial trial = Trial.of(configuration, golden.network(), ROWS)) {
      return Stream.of(trial.outputs(golden.inputs()), trial.inferredOutputs(), trial.inferredOutputs())
          .flatMapToDouble(DoubleStream::of)
          .toArray();
    }
  }

  @ForEveryConfiguration
  default void stochastic_B902_anotherSeedGivesAnotherDraw(BackendConfiguration configuration) {
    for (GoldenCase golden : stochasticSamples(configuration)) {
      double[] one = Trial.outputsOnce(configuration, golden.network(), golden.inputs(), ROWS);
      assertThat(outputs(configuration, golden.network(), golden.inputs(), ROWS, BackendConfiguration.SEED + 1))
          .as("golden network %s: outputs with another seed, where isStochastic() says yes; the seed is not used",
              golden.name())
          .isNotEqualTo(one);
    }
  }

  /** Equal rows at the two ends of a batch: neither end may tend to give more. Two-sided sign test over the seeds. */
  @ForEveryConfiguration
  default void stochastic_B903_placeInTheBatchHasNoTrend(BackendConfiguration configuration) {
    for (GoldenCase golden : stochasticSamples(configuration)) {
      var differences = new ArrayList<Double>();
      for (long seed = 1; seed <= SEEDS; seed++) {
        double[] outputs =
            outputs(configuration, golden.network(), golden.inputs().rowRange(0, 1), ROWS, seed);
        differences.add(outputs[0] - outputs[ROWS - 1]);
      }
      SignTest test = SignTest.of(differences);
      assertThat(test.probability())
          .as("golden network %s: equal rows at both ends of a batch; %s. Outputs depend on their place beyond chance",
              golden.name(), test)
          .isGreaterThan(FALSE_ALARMS);
    }
  }

  /** Kendall's rank correlation of one draw with the exact outputs; what has nothing to do with them passes once in a million. */
  @ForEveryConfiguration
  default void stochastic_B904_outputsFollowTheReferences(BackendConfiguration configuration) {
    NotApplicable.unless(configuration.precision() == Precision.ANALOG, "see B201 and B211");
    for (GoldenCase golden : configuration.samples()) {
      Matrix rows = RandomRows.of(golden.network(), ROWS, BackendConfiguration.SEED);
      double[] outputs = outputs(configuration, golden.network(), rows, ROWS, BackendConfiguration.SEED);
      Concordance concordance = Concordance.of(outputs, ReferenceInterpreter.evaluate(golden.network(), rows));
      assertThat(concordance.standardDeviationsAboveChance())
          .as("golden network %s: %s. The outputs have little to do with the network that was asked for; are inputs, "
              + "weights or biases taken in another order?", golden.name(), concordance)
          .isGreaterThan(Concordance.ONE_IN_A_MILLION);
    }
  }

  private static List<GoldenCase> stochasticSamples(BackendConfiguration configuration) {
    List<GoldenCase> samples =
        configuration.samples().stream().filter(golden -> configuration.isStochastic(golden.network())).toList();
    NotApplicable.unless(!samples.isEmpty(), "the backend declares its outputs deterministic");
    return samples;
  }

  private static double[] outputs(
      BackendConfiguration configuration, Network network, Matrix rows, int batchRows, long seed) {
    CompileRequest request = configuration.request(network, batchRows, seed);
    try (Trial trial = Trial.of(configuration, request)) {
      return trial.outputs(rows);
    }
  }
}
