package org.joulemark.cli.conformance.record;

import java.util.Collection;

/** How a rule ended, in one configuration or over all of them. The first of these that any configuration has is the rule's. */
public enum RuleStatus {
  FAILED,
  /** It was its turn and did not come to it, so nothing is known. */
  NOT_RUN,
  PASSED,
  /** It has nothing to say about this plugin. */
  NOT_APPLICABLE;

  /** Of a rule whose configurations ended so. */
  static RuleStatus over(Collection<RuleStatus> configurations) {
    return configurations.stream().min(RuleStatus::compareTo).orElse(NOT_RUN);
  }
}
