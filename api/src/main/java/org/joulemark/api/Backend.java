package org.joulemark.api;

import java.util.List;

/**
 * Hardware, or a model of hardware, that works on problems. Which {@linkplain ProblemKind kinds of problem} it takes is
 * said by the interfaces it implements beside this one: an {@link InferenceBackend} evaluates networks. One that takes no
 * kind is of no use, and is refused when it is loaded.
 */
public non-sealed interface Backend extends Plugin {

  /**
   * Whether this backend can work on this machine with these settings. May look at the machine. Never throws: whatever
   * stands in the way is the reason of a {@link Support.No} that a user can act on.
   */
  Support available(Settings settings);

  /**
   * The flags that the forked JVM of a cell must be started with for these settings, such as
   * {@code --add-modules jdk.incubator.vector}. Touches no device.
   */
  List<String> jvmArguments(Settings settings);
}
