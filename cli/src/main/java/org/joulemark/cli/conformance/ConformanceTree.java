package org.joulemark.cli.conformance;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joulemark.cli.conformance.record.ConfigurationOutcome;
import org.joulemark.cli.conformance.record.PluginConformance;
import org.joulemark.cli.conformance.record.RuleConformance;
import org.joulemark.cli.conformance.record.RuleStatus;

/** What came of a validation, for a terminal: plugins, their rules, and under these what went wrong. */
public final class ConformanceTree {

  private static final int SHOWN_CONFIGURATIONS = 3;
  private static final String INDENT = "           ";

  private final PrintWriter out;
  private final boolean verbose;
  private String lastNotRun = "";

  /**
   * A tree.
   *
   * @param verbose lists every configuration
   */
  public ConformanceTree(PrintWriter out, boolean verbose) {
    this.out = out;
    this.verbose = verbose;
  }

  public void print(PluginConformance plugin) {
    lastNotRun = "";
    line("", plugin.name());
    plugin.rules().forEach(this::print);
    plugin.forks().stream()
        .filter(fork -> fork.death() != null)
        .forEach(fork -> line("  ", fork.death() + "; what it printed is in " + fork.log()));
  }

  /** {@code backend cpu 0.1.0: conformant; 41 rules passed, 0 failed, 6 not applicable, in 12 s}. */
  public static String summary(PluginConformance plugin) {
    String reason = plugin.reason() == null ? "" : " (" + plugin.reason() + ")";
    long notRun = plugin.count(RuleStatus.NOT_RUN);
    long passed = plugin.count(RuleStatus.PASSED);
    return singleLine(
        String.format(
            Locale.ROOT, "%s: %s%s; %d %s passed, %d failed, %d not applicable%s, in %.0f s", plugin.name(),
            plugin.verdict().words(), reason, passed, passed == 1 ? "rule" : "rules", plugin.count(RuleStatus.FAILED),
            plugin.count(RuleStatus.NOT_APPLICABLE), notRun == 0 ? "" : ", " + notRun + " not run",
            plugin.seconds()));
  }

  private void print(RuleConformance rule) {
    String cases = rule.configurations().size() > 1 ? " (" + cases(rule) + ")" : "";
    line("  ", mark(rule.status()) + "  " + rule.number() + " " + rule.kind().id() + ": " + rule.title() + cases);
    if (verbose) {
      rule.configurations().forEach(outcome -> print(outcome, rule));
    } else {
      printBriefly(rule);
    }
    if (rule.status() == RuleStatus.FAILED && rule.advice() != null) {
      line(INDENT, "check: " + rule.advice());
    }
  }

  private void printBriefly(RuleConformance rule) {
    List<ConfigurationOutcome> telling = rule.configurations(rule.status());
    switch (rule.status()) {
      case PASSED -> {
      }
      case NOT_APPLICABLE -> reasons(telling).forEach(reason -> line(INDENT, reason));
      case NOT_RUN -> reasons(telling).forEach(this::printOnce);
      case FAILED -> {
        telling.stream().limit(SHOWN_CONFIGURATIONS).forEach(outcome -> print(outcome, rule));
        if (telling.size() > SHOWN_CONFIGURATIONS) {
          line(INDENT, "and " + (telling.size() - SHOWN_CONFIGURATIONS) + " more that failed (--verbose lists them)");
        }
      }
    }
  }

  /** One death leaves dozens of rules without their turn, one after the other. */
  private void printOnce(String reason) {
    if (!reason.equals(lastNotRun)) {
      line(INDENT, reason);
      lastNotRun = reason;
    }
  }

  /** They repeat from configuration to configuration. */
  private static List<String> reasons(List<ConfigurationOutcome> outcomes) {
    return outcomes.stream()
        .map(ConfigurationOutcome::message)
        .flatMap(Stream::ofNullable)
        .distinct()
        .limit(SHOWN_CONFIGURATIONS)
        .toList();
  }

  private void print(ConfigurationOutcome outcome, RuleConformance rule) {
    boolean onlyCase = rule.configurations().size() == 1;
    String prefix = verbose && !onlyCase ? mark(outcome.status()) + "  " : "";
    String name = outcome.configuration();
    String message = outcome.message() == null ? "" : outcome.message();
    String separator = name.isEmpty() || message.isEmpty() ? "" : ": ";
    String whole = prefix + name + separator + message;
    if (!whole.isBlank()) {
      whole.lines().forEach(text -> line(INDENT, text));
    }
  }

  private static String cases(RuleConformance rule) {
    int all = rule.configurations().size();
    return switch (rule.status()) {
      case PASSED -> rule.configurations(RuleStatus.PASSED).size() + " of " + all + " configurations";
      case FAILED -> rule.configurations(RuleStatus.FAILED).size() + " of " + all + " configurations";
      case NOT_APPLICABLE, NOT_RUN -> all + " configurations";
    };
  }

  private static String mark(RuleStatus status) {
    return switch (status) {
      case PASSED -> "ok     ";
      case FAILED -> "FAILED ";
      case NOT_APPLICABLE -> "n/a    ";
      case NOT_RUN -> "not run";
    };
  }

  private void line(String indent, String text) {
    out.println(indent + singleLine(text));
  }

  /** What a plugin says shall not steer the terminal. */
  private static String singleLine(String text) {
    return text.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "?");
  }
}
