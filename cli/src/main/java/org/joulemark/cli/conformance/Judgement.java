package org.joulemark.cli.conformance;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joulemark.cli.conformance.record.ConfigurationOutcome;
import org.joulemark.cli.conformance.record.RuleConformance;
import org.joulemark.cli.conformance.record.RuleStatus;
import org.joulemark.cli.conformance.record.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a plugin with its reason.
 *
 * @param reason null where it is conformant
 */
record Judgement(Verdict verdict, @Nullable String reason) {

  private static final int NAMED_RULES = 8;

  /**
   * Judges.
   *
   * @param unavailable why the plugin cannot work here; null where it can
   */
  static Judgement of(List<RuleConformance> rules, List<ForkRun> forks, @Nullable String unavailable) {
    List<RuleConformance> failed = having(RuleStatus.FAILED, rules);
    if (!failed.isEmpty()) {
      return new Judgement(Verdict.NOT_CONFORMANT, "failed " + numbers(failed));
    }
    if (forks.stream().anyMatch(fork -> fork.end() instanceof ForkEnd.Interrupted)) {
      return new Judgement(Verdict.NOT_VALIDATED, "interrupted");
    }
    for (ForkRun fork : forks) {
      if (fork.end() instanceof ForkEnd.Died died) {
        return ofDeath(died, rules);
      }
    }
    return ofPeace(rules, unavailable);
  }

  /** No rule was in the middle of anything when the JVM died. */
  private static Judgement ofDeath(ForkEnd.Died died, List<RuleConformance> rules) {
    String death = died.explanation();
    return having(RuleStatus.PASSED, rules).isEmpty()
        ? new Judgement(Verdict.NOT_VALIDATED, "no rule ran; " + death)
        : new Judgement(Verdict.NOT_CONFORMANT, "between two rules " + death);
  }

  private static Judgement ofPeace(List<RuleConformance> rules, @Nullable String unavailable) {
    List<RuleConformance> notRun = having(RuleStatus.NOT_RUN, rules);
    if (unavailable != null) {
      return new Judgement(Verdict.NOT_VALIDATED, "unavailable here: " + unavailable);
    }
    if (rules.isEmpty()) {
      return new Judgement(Verdict.NOT_VALIDATED, "no rule ran: the TCK has none for this kind of plugin");
    }
    if (!notRun.isEmpty()) {
      return new Judgement(Verdict.NOT_VALIDATED, "not run: " + numbers(notRun));
    }
    return having(RuleStatus.PASSED, rules).isEmpty()
        ? new Judgement(Verdict.NOT_VALIDATED, "no rule applies: " + firstReason(rules))
        : new Judgement(Verdict.CONFORMANT, null);
  }

  private static List<RuleConformance> having(RuleStatus status, List<RuleConformance> rules) {
    return rules.stream().filter(rule -> rule.status() == status).toList();
  }

  private static String numbers(List<RuleConformance> rules) {
    String named =
        rules.stream().limit(NAMED_RULES).map(RuleConformance::number).collect(Collectors.joining(", "));
    return rules.size() <= NAMED_RULES ? named : named + " and " + (rules.size() - NAMED_RULES) + " more";
  }

  private static String firstReason(List<RuleConformance> rules) {
    return rules.stream()
        .flatMap(rule -> rule.configurations().stream())
        .map(ConfigurationOutcome::message)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("none says why");
  }
}
