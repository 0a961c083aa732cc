package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.text;

import org.joulemark.cli.conformance.record.RuleStatus;
import org.joulemark.cli.conformance.record.Verdict;

/** Verdicts and statuses as a sign with words; the colour only repeats them. */
final class Outcome {

  private Outcome() {}

  static Html verdict(Verdict verdict) {
    return switch (verdict) {
      case CONFORMANT -> labelled("✓", verdict.words(), "verdict conformant");
      case NOT_CONFORMANT -> labelled("✗", verdict.words(), "verdict not-conformant");
      case NOT_VALIDATED -> labelled("?", verdict.words(), "verdict not-validated");
    };
  }

  static Html status(RuleStatus status) {
    return switch (status) {
      case PASSED -> labelled("✓", "passed", "outcome passed");
      case FAILED -> labelled("✗", "failed", "outcome failed");
      case NOT_APPLICABLE -> labelled("–", "not applicable", "outcome not-applicable");
      case NOT_RUN -> labelled("?", "not run", "outcome not-run");
    };
  }

  private static Html labelled(String sign, String words, String classNames) {
    Html drawn = element("span", sign).styled("sign").with("aria-hidden", "true");
    return element("span", drawn, text(" " + words)).styled(classNames);
  }
}
