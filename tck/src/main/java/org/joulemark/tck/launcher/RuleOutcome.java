package org.joulemark.tck.launcher;

import org.joulemark.tck.rule.Rule;

/**
 * What came of one rule in one configuration.
 *
 * @param configuration what was tested: {@code kernel=dense, float32}; empty where a rule has only one case
 * @param message why it failed or does not apply; empty where it passed
 * @param seconds it took
 */
public record RuleOutcome(Rule rule, String configuration, Status status, String message, double seconds) {

  /** How it ended. */
  public enum Status {
    PASSED,
    FAILED,
    /** The rule has nothing to say about this plugin; the message says why. */
    NOT_APPLICABLE
  }
}
