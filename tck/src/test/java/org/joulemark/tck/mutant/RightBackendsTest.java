package org.joulemark.tck.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joulemark.api.Backend;
import org.joulemark.api.Support;
import org.joulemark.tck.launcher.RuleOutcome;
import org.joulemark.tck.launcher.RuleOutcome.Status;
import org.joulemark.tck.launcher.TckLauncher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, for rules watch the threads, descriptors and memory of the whole JVM. */
@Isolated
@DisplayName("The rules for backends")
@Tag("slow")
class RightBackendsTest {

  @Test
  void passTheToy() {
    requireConformance(ToyBackend.right());
  }

  @Test
  void passTheToyDevice() {
    requireConformance(ToyDevice.right());
  }

  @Test
  void passTheToyChip() {
    requireConformance(ToyChip.right());
  }

  @Test
  void passTheToyOfANarrowFormat() {
    requireConformance(ToyBackend.float16(PlainArithmetic.float16()));
  }

  private static void requireConformance(Backend backend) {
    assertThat(TckLauncher.ofAllRules().run(backend))
        .hasSizeGreaterThan(40)
        .noneMatch(outcome -> outcome.status() == Status.FAILED);
  }

  @Test
  void applyToNoBackendThatIsUnavailableHere() {
    Backend unavailable = ToyBackend.right().answering(() -> Support.no("plug it in"));

    List<RuleOutcome> outcomes = TckLauncher.ofAllRules().run(unavailable);

    requireNoRuleForNetworksApplies(outcomes, "plug it in");
  }

  @Test
  void forNetworksApplyToNoBackendThatEvaluatesNone() {
    requireNoRuleForNetworksApplies(TckLauncher.ofAllRules().run(new IdleBackend()), "evaluates no networks");
  }

  private static void requireNoRuleForNetworksApplies(List<RuleOutcome> outcomes, String reason) {
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.rule().number().compareTo("B2") > 0 || outcome.rule().number().equals("B105"))
        .hasSizeGreaterThan(30)
        .allSatisfy(outcome -> {
          assertThat(outcome.status()).isEqualTo(Status.NOT_APPLICABLE);
          assertThat(outcome.message()).contains(reason);
        });
  }
}
