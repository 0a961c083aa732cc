package org.joulemark.tck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.joulemark.tck.launcher.RuleOutcome;
import org.joulemark.tck.launcher.RuleOutcome.Status;
import org.joulemark.tck.launcher.TckLauncher;
import org.joulemark.tck.plugin.Judgement;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, for rules watch the threads and descriptors of the whole JVM. */
@Isolated
class RightProbeTest {

  @Test
  void aRightProbePassesEveryRule() {
    List<RuleOutcome> outcomes = TckLauncher.ofAllRules().watchingBy(HeldTime.skipping(), Load.none())
        .run(ToyProbe.ofTwoPackages());

    assertThat(outcomes).filteredOn(outcome -> outcome.status() == Status.FAILED).isEmpty();
    assertThat(outcomes.stream().filter(outcome -> outcome.status() == Status.PASSED).map(RuleOutcome::rule)
        .collect(Collectors.toSet())).containsAll(Judgement.rulesOf(ProbeTck.class));
  }
}
