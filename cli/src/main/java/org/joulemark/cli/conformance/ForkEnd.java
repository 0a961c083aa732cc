package org.joulemark.cli.conformance;

import java.util.List;

/** How a fork of rules ended. */
sealed interface ForkEnd {

  /** It ran every rule. */
  record Finished() implements ForkEnd {}

  /** It ended before its rules did. */
  record Died(String reason, List<String> lastOutput) implements ForkEnd {}

  /** The user ended it. */
  record Interrupted() implements ForkEnd {}
}
