package org.joulemark.engine.fork;

import java.nio.file.Path;
import org.joulemark.api.Plugin;

/**
 * Work that a fork does for a module above the engine, which the engine does not know: found by ServiceLoader on the
 * fork's class path.
 */
public interface ForkTask {

  /** Unique among the tasks on the class path. */
  String name();

  /**
   * Does the work. The plugin may end the JVM at any moment, so what is found belongs into the folder as soon as it is.
   *
   * @param instructions in a form that the task and its caller agree on
   * @param progress passes on to the caller, as far as the fork lives
   */
  void perform(Plugin plugin, String instructions, Path folder, ProgressListener.Steps progress);
}
