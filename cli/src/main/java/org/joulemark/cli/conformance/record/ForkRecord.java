package org.joulemark.cli.conformance.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JVM that rules ran in.
 *
 * @param jvmArguments what the plugin asked for
 * @param settings those tested there, each as what differs from the defaults
 * @param log what it printed, relative to the folder
 * @param death why it ended before its rules did; null where it did not
 * @param lastOutput what it printed last, where it died
 */
public record ForkRecord(
    List<String> jvmArguments,
    List<Map<String, String>> settings,
    String log,
    @Nullable String death,
    List<String> lastOutput) {

  public ForkRecord {
    jvmArguments = List.copyOf(jvmArguments);
    settings = List.copyOf(settings);
    lastOutput = List.copyOf(lastOutput);
  }
}
