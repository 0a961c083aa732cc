package org.joulemark.probe.ipmi;

import java.util.List;

/** What came back of one command to a running ipmitool. */
sealed interface Reply {

  /** What it printed, complaints included. */
  record Answered(List<String> lines) implements Reply {}

  /** It ended before it had answered; these were its words. */
  record Ended(List<String> lines) implements Reply {}

  /** Nothing within the limit. */
  record Silence() implements Reply {}
}
