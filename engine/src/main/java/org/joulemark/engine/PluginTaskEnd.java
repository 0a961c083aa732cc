package org.joulemark.engine;

import java.util.List;

/** How a task's fork ended; what its job left in files is there either way. */
public sealed interface PluginTaskEnd {

  /** The task came to its end. */
  record Done() implements PluginTaskEnd {}

  /**
   * The fork ended before its task did.
   *
   * @param reason what happened to it
   * @param lastOutput the last lines it printed
   */
  record Failed(String reason, List<String> lastOutput) implements PluginTaskEnd {
    public Failed {
      lastOutput = List.copyOf(lastOutput);
    }
  }
}
