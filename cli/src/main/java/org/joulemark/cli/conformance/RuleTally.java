package org.joulemark.cli.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joulemark.cli.conformance.fork.JournalEntry;
import org.joulemark.cli.conformance.record.ConfigurationOutcome;
import org.joulemark.cli.conformance.record.RuleConformance;
import org.joulemark.cli.conformance.record.RuleStatus;
import org.joulemark.tck.launcher.RuleOutcome;
import org.joulemark.tck.rule.Rule;
import org.joulemark.tck.rule.RuleBook;
import org.joulemark.tck.rule.RuleText;

/**
 * Merges what the forks of one plugin wrote down. The rule that a fork died in has failed; those it had not come to are
 * not run; a rule that several forks ran in the same configuration has the outcome that says more against the plugin.
 */
final class RuleTally {

  private final RuleBook book;
  private final Map<Rule, Map<String, ConfigurationOutcome>> outcomes = new TreeMap<>();

  RuleTally(RuleBook book) {
    this.book = book;
  }

  void add(ForkRun run) {
    var waiting = new LinkedHashSet<Rule>();
    var open = new LinkedHashMap<Rule, String>();
    for (JournalEntry entry : run.journal()) {
      switch (entry) {
        case JournalEntry.Planned(List<Rule> rules) -> waiting.addAll(rules);
        case JournalEntry.Started(Rule rule, String configuration) -> open.put(rule, configuration);
        case JournalEntry.Finished(RuleOutcome outcome) -> {
          open.remove(outcome.rule());
          waiting.remove(outcome.rule());
          add(outcome.rule(), outcome(outcome));
        }
      }
    }
    waiting.removeAll(open.keySet());
    open.forEach((rule, configuration) -> add(rule, cutShort(run.end(), configuration)));
    waiting.forEach(rule -> add(rule, notRun(run.end())));
  }

  /** By number. */
  List<RuleConformance> rules() {
    return outcomes.entrySet().stream().map(entry -> conformance(entry.getKey(), entry.getValue())).toList();
  }

  private void add(Rule rule, ConfigurationOutcome outcome) {
    outcomes.computeIfAbsent(rule, _ -> new LinkedHashMap<>())
        .merge(outcome.configuration(), outcome, ConfigurationOutcome::or);
  }

  private static ConfigurationOutcome outcome(RuleOutcome outcome) {
    RuleStatus status = switch (outcome.status()) {
      case PASSED -> RuleStatus.PASSED;
      case FAILED -> RuleStatus.FAILED;
      case NOT_APPLICABLE -> RuleStatus.NOT_APPLICABLE;
    };
    String message = outcome.message().isEmpty() ? null : outcome.message();
    return new ConfigurationOutcome(outcome.configuration(), status, message, outcome.seconds());
  }

  private static ConfigurationOutcome cutShort(ForkEnd end, String configuration) {
    return switch (end) {
      case ForkEnd.Died died ->
          new ConfigurationOutcome(configuration, RuleStatus.FAILED, died.explanation(), 0);
      case ForkEnd.Interrupted _ ->
          new ConfigurationOutcome(configuration, RuleStatus.NOT_RUN, "interrupted", 0);
      case ForkEnd.Finished _ ->
          new ConfigurationOutcome(configuration, RuleStatus.NOT_RUN, "the rule began and never ended", 0);
    };
  }

  private static ConfigurationOutcome notRun(ForkEnd end) {
    String reason = switch (end) {
      case ForkEnd.Died _ -> "the JVM died before it came to this rule";
      case ForkEnd.Interrupted _ -> "interrupted";
      case ForkEnd.Finished _ -> "the rule found nothing to test";
    };
    return new ConfigurationOutcome("", RuleStatus.NOT_RUN, reason, 0);
  }

  private RuleConformance conformance(Rule rule, Map<String, ConfigurationOutcome> byConfiguration) {
    List<ConfigurationOutcome> configurations = new ArrayList<>(byConfiguration.values());
    var text = book.text(rule.number());
    return new RuleConformance(
        rule.number(),
        rule.kind(),
        text.map(known -> known.rule().title()).orElse(rule.title()),
        book.chapter(rule.number()).orElse(null),
        RuleConformance.status(configurations),
        text.map(RuleText::demand).filter(demand -> !demand.isEmpty()).orElse(null),
        text.map(RuleText::advice).filter(advice -> !advice.isEmpty()).orElse(null),
        configurations);
  }
}
