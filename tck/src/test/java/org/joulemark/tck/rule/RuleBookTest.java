package org.joulemark.tck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.joulemark.tck.backend.BackendTck;
import org.joulemark.tck.probe.ProbeTck;
import org.joulemark.tck.workload.WorkloadTck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

@DisplayName("docs/tck.md")
class RuleBookTest {

  private static final RuleBook BOOK = RuleBook.open();

  static List<Rule> rules() {
    return Stream.of(BackendTck.class, WorkloadTck.class, ProbeTck.class)
        .flatMap(suite -> Stream.of(suite.getMethods()))
        .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
        .map(method -> Rule.ofMethod(method.getName())
            .orElseThrow(() -> new AssertionError(method + " is a test whose name tells no rule")))
        .toList();
  }

  @Test
  void describesTheRulesOfAllThreeKindsAndNoOthers() {
    assertThat(BOOK.texts()).extracting(text -> text.rule().displayName())
        .containsExactlyInAnyOrderElementsOf(rules().stream().map(Rule::displayName).toList());
  }

  @Test
  void givesNoNumberTwice() {
    assertThat(rules()).extracting(Rule::number).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void saysWhatIsDemandedWhyAndWhatToCheck(Rule rule) {
    RuleText text = BOOK.text(rule.number()).orElseThrow();
    assertThat(text.demand()).containsPattern("MUST|SHOULD|MAY");
    assertThat(text.intent()).isNotBlank();
    assertThat(text.advice()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void statesTheFalseAlarmsOfRulesThatMayFailByChance(Rule rule) {
    if (rule.kind() == RuleKind.STOCHASTIC) {
      assertThat(BOOK.text(rule.number()).orElseThrow().demand())
          .containsPattern("[Ff]alse\\s+alarms|fails less than once");
    }
  }
}
