package org.joulemark.tck.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.Backend;
import org.joulemark.api.Support;
import org.joulemark.tck.backend.BackendTck;
import org.joulemark.tck.launcher.RuleOutcome;
import org.joulemark.tck.launcher.RuleOutcome.Status;
import org.joulemark.tck.launcher.TckLauncher;
import org.joulemark.tck.rule.Rule;
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
    List<RuleOutcome> outcomes =
        TckLauncher.ofAllRules().only(rule -> rule.number().equals(mutant.rule())).run(mutant.backend().get());

    assertThat(outcomes).filteredOn(outcome -> outcome.status() == Status.FAILED)
        .as("failures of rule %s; all outcomes: %s", mutant.rule(), outcomes)
        .isNotEmpty()
        .allSatisfy(outcome -> assertThat(outcome.message()).contains(mutant.cause()));
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
  void leaveNoRuleWithoutAMutantButThoseOfCapabilities() {
    Set<String> caught = mutants().stream().map(BackendMutant::rule).collect(Collectors.toSet());
    assertThat(rules()).filteredOn(rule -> rule.kind() != RuleKind.OPTIONAL)
        .allSatisfy(rule -> assertThat(caught).as(rule.displayName()).contains(rule.number()));
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

  private static List<Rule> rules() {
    return Stream.of(BackendTck.class.getMethods()).flatMap(method -> Rule.ofMethod(method.getName()).stream())
        .sorted().toList();
  }
}
