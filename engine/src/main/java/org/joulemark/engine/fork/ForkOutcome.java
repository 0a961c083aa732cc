package org.joulemark.engine.fork;

import java.util.List;

/** How a fork ended. */
public sealed interface ForkOutcome {

  /** It answered and ended by itself. */
  record Replied(ForkReply reply) implements ForkOutcome {}

  /**
   * It ended without a usable answer.
   *
   * @param reason what happened to it, for the result row
   * @param lastOutput the last lines it printed
   */
  record Died(String reason, List<String> lastOutput) implements ForkOutcome {

    /** The reason with the last line printed, which usually names the cause. */
    public String explanation() {
      return lastOutput.isEmpty() ? reason : reason + ": " + lastOutput.getLast();
    }
  }
}
