package org.joulemark.tck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.joulemark.tck.launcher.RuleOutcome;
import org.joulemark.tck.launcher.RuleOutcome.Status;
import org.joulemark.tck.launcher.TckLauncher;
import org.joulemark.tck.plugin.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WrongProbesTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void isCaughtByItsRule(ProbeMutant mutant) {
    Judgement.requireCaught(mutant);
  }

  @Test
  void noRuleIsWithoutAMutant() throws IOException {
    Judgement.keepTable("probes", ProbeMutant.values());

    assertThat(Judgement.withoutMutant(ProbeTck.class, ProbeMutant.values())).isEmpty();
  }

  @Test
  void aRightProbePassesEveryRule() {
    List<RuleOutcome> outcomes = TckLauncher.ofAllRules().run(ToyProbe.ofTwoPackages());

    assertThat(outcomes).filteredOn(outcome -> outcome.status() == Status.FAILED).isEmpty();
    assertThat(outcomes.stream().filter(outcome -> outcome.status() == Status.PASSED).map(RuleOutcome::rule)
        .collect(Collectors.toSet())).containsAll(Judgement.rulesOf(ProbeTck.class));
  }
}
