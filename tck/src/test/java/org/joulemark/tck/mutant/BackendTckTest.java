package org.joulemark.tck.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.joulemark.api.Backend;
import org.joulemark.api.Support;
import org.joulemark.tck.backend.BackendTck;
import org.joulemark.tck.launcher.RuleOutcome;
import org.joulemark.tck.launcher.RuleOutcome.Status;
import org.joulemark.tck.launcher.TckLauncher;
import org.joulemark.tck.plugin.Judgement;
import org.joulemark.tck.plugin.Mutant;
import org.joulemark.tck.rule.RuleKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The rules for backends")
class BackendTckTest {

  @AfterEach
  void endLeaks() throws Exception {
    Leaks.end();
  }

  static List<BackendMutant> mutants() {
    return BackendMutants.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutants")
  void failEveryMutantWhereTheyShouldAndNameTheCause(BackendMutant mutant) {
    Judgement.requireCaught(mutant);
  }

  @Test
  void leaveNoRuleWithoutAMutantButThoseOfCapabilities() throws IOException {
    Mutant[] mutants = mutants().toArray(Mutant[]::new);
    Judgement.keepTable("backends", mutants);

    assertThat(Judgement.withoutMutant(BackendTck.class, mutants))
        .allSatisfy(rule -> assertThat(rule).contains(RuleKind.OPTIONAL.id()));
  }

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

  private static void requireConformance(Backend backend) {
    assertThat(TckLauncher.ofAllRules().run(backend))
        .hasSizeGreaterThan(40)
        .noneMatch(outcome -> outcome.status() == Status.FAILED);
  }

  @Test
  void applyToNoBackendThatIsUnavailableHere() {
    Backend unavailable = ToyBackend.right().answering(() -> Support.no("plug it in"));

    List<RuleOutcome> outcomes = TckLauncher.ofAllRules().run(unavailable);

    assertThat(outcomes).filteredOn(outcome -> outcome.rule().number().compareTo("B105") >= 0)
        .hasSizeGreaterThan(30)
        .allSatisfy(outcome -> {
          assertThat(outcome.status()).isEqualTo(Status.NOT_APPLICABLE);
          assertThat(outcome.message()).contains("plug it in");
        });
  }
}
