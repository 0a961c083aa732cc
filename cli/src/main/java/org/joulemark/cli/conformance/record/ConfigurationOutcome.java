package org.joulemark.cli.conformance.record;

import org.jspecify.annotations.Nullable;

/**
 * What came of a rule in one configuration.
 *
 * @param configuration what was tested: {@code kernel=dense, float32}; empty where the rule has only one case
 * @param message why it failed, does not apply or was not run; null where it passed
 * @param seconds it took
 */
public record ConfigurationOutcome(
    String configuration, RuleStatus status, @Nullable String message, double seconds) {

  /** The one that says more against the plugin. */
  public ConfigurationOutcome or(ConfigurationOutcome other) {
    return other.status.compareTo(status) < 0 ? other : this;
  }
}
