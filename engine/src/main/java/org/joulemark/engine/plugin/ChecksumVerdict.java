package org.joulemark.engine.plugin;

/** Whether a plugin's jars are those that were recorded. */
public sealed interface ChecksumVerdict {

  /** Each jar is the one recorded. */
  record Matching() implements ChecksumVerdict {}

  /** Nothing was recorded: somebody put the jars there by hand. */
  record Unrecorded() implements ChecksumVerdict {}

  /**
   * A jar has changed, is missing, or is one too many.
   *
   * @param difference the first such jar and what became of it
   */
  record Differing(String difference) implements ChecksumVerdict {}
}
