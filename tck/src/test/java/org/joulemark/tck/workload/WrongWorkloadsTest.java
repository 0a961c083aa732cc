package org.joulemark.tck.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.joulemark.tck.launcher.RuleOutcome;
import org.joulemark.tck.launcher.RuleOutcome.Status;
import org.joulemark.tck.launcher.TckLauncher;
import org.joulemark.tck.plugin.Judgement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alone, for rules watch the threads and descriptors of the whole JVM. */
@Isolated
@Tag("slow")
class WrongWorkloadsTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void isCaughtByItsRule(WorkloadMutant mutant) {
    Judgement.requireCaught(mutant);
  }

  @Test
  void noRuleIsWithoutAMutant() throws IOException {
    Judgement.keepTable("workloads", WorkloadMutant.values());

    assertThat(Judgement.withoutMutant(WorkloadTck.class, WorkloadMutant.values())).isEmpty();
  }

  @Test
  void aRightWorkloadFailsNoRule() {
    List<RuleOutcome> outcomes = TckLauncher.ofAllRules().run(new ToyWorkload());

    assertThat(outcomes).filteredOn(outcome -> outcome.status() != Status.PASSED).isEmpty();
    assertThat(outcomes).extracting(RuleOutcome::rule).containsAll(Judgement.rulesOf(WorkloadTck.class));
  }

  @Test
  void aRightWorkloadThatNeitherTrainsNorGeneratesNorPreparesFailsNoRule() {
    List<RuleOutcome> outcomes = TckLauncher.ofAllRules().run(AlteredWorkload.toy());

    assertThat(outcomes).filteredOn(outcome -> outcome.status() == Status.FAILED).isEmpty();
    assertThat(outcomes).filteredOn(outcome -> outcome.status() != Status.PASSED)
        .extracting(outcome -> outcome.rule().number())
        .containsExactlyInAnyOrder("W801", "W802", "W803", "W804", "W901", "W902", "W911", "W912", "W913", "W914",
            "W915");
  }
}
