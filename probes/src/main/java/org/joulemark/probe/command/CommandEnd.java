package org.joulemark.probe.command;

import java.time.Duration;

/** How a program ended. */
public sealed interface CommandEnd {

  /**
   * It ended by itself.
   *
   * @param exitCode 0 for success
   * @param output its standard output
   * @param errors its standard error
   */
  record Finished(int exitCode, String output, String errors) implements CommandEnd {

    /** The first line that it complained with, or that it printed at all; for messages. */
    public String complaint() {
      return (errors + "\n" + output).lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst()
          .orElse("exit code " + exitCode + " without a word");
    }
  }

  /** There is no such program, or it may not be started. */
  record NotStarted(String program) implements CommandEnd {}

  /** It did not end in time and was killed. */
  record TimedOut(String program, Duration limit) implements CommandEnd {}
}
