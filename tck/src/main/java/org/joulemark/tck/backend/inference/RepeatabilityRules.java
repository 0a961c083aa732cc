package org.joulemark.tck.backend.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Matrix;
import org.joulemark.tck.backend.BackendSubject;
import org.joulemark.tck.golden.GoldenCase;

/** B5: the same question gets the same answer. */
interface RepeatabilityRules extends BackendSubject {

  int ROWS = 61;

  @ForEveryConfiguration
  default void required_B501_equalRequestsGiveEqualBits(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samples()) {
      Matrix first = configuration.outputs(golden, ROWS);
      Matrix second = Trial.outputsOnce(configuration, golden.network(), golden.inputs(), ROWS);
      SameBits.require(golden, "compiled a second time from an equal request, seed included", second, first);
    }
  }

  @ForEveryConfiguration
  default void required_B502_seedMeansNothingWithoutChance(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.deterministicSamples()) {
      Matrix right = configuration.outputs(golden, ROWS);
      var otherSeed = configuration.request(golden.network(), ROWS, BackendConfiguration.SEED + 1);
      try (Trial trial = Trial.of(configuration, otherSeed)) {
        SameBits.require(golden, "with another seed, where isStochastic() says no", trial.outputs(golden.inputs()),
            right);
      }
    }
  }

  @ForEveryConfiguration
  default void required_B503_choicesStayAsTheyAre(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samples()) {
      try (Trial trial = Trial.of(configuration, golden.network(), ROWS)) {
        CompiledNetwork compiled = trial.compiled();
        Map<String, String> choices = Map.copyOf(compiled.choices());
        trial.outputs(golden.inputs());
        assertThat(compiled.choices()).as("golden network %s: choices() after infer()", golden.name())
            .isEqualTo(choices);
      }
    }
  }
}
