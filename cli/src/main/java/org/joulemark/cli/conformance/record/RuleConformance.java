package org.joulemark.cli.conformance.record;

import java.util.List;
import org.joulemark.tck.rule.RuleKind;
import org.jspecify.annotations.Nullable;

/**
 * What came of one rule.
 *
 * @param chapter its title in docs/tck.md
 * @param demand what docs/tck.md asks; null where the page does not know the rule
 * @param advice what to check where it fails
 * @param configurations in order of execution
 */
public record RuleConformance(
    String number,
    RuleKind kind,
    String title,
    @Nullable String chapter,
    RuleStatus status,
    @Nullable String demand,
    @Nullable String advice,
    List<ConfigurationOutcome> configurations) {

  public RuleConformance {
    configurations = List.copyOf(configurations);
  }

  /** The status of a rule whose configurations ended so. */
  public static RuleStatus status(List<ConfigurationOutcome> configurations) {
    return RuleStatus.over(configurations.stream().map(ConfigurationOutcome::status).toList());
  }

  /** Those that ended so. */
  public List<ConfigurationOutcome> configurations(RuleStatus wanted) {
    return configurations.stream().filter(outcome -> outcome.status() == wanted).toList();
  }
}
