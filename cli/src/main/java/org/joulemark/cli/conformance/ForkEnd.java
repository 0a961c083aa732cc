package org.joulemark.cli.conformance;

import java.util.List;

/** How a fork of rules ended. */
sealed interface ForkEnd {

  /** It ran every rule. */
  record Finished() implements ForkEnd {}

  /** It ended before its rules did. */
  record Died(String reason, List<String> lastOutput) implements ForkEnd {

    /** The reason with the last line printed, which usually names the cause. */
    String explanation() {
      return "the JVM died: " + (lastOutput.isEmpty() ? reason : reason + ": " + lastOutput.getLast());
    }
  }

  /** The user ended it. */
  record Interrupted() implements ForkEnd {}
}
