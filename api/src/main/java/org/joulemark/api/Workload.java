package org.joulemark.api;

import java.lang.foreign.Arena;
import org.jspecify.annotations.Nullable;

/** A scientific inference task, as data. */
public non-sealed interface Workload extends Plugin {

  /**
   * Loads the problem these settings describe. Deterministic: the same settings and files give the same problem.
   *
   * @param arena owns every matrix of the problem
   * @throws InvalidInputException where a file or a combination of settings cannot be used
   */
  Problem load(Settings settings, Arena arena);

  /**
   * Does beforehand what {@link #load} would otherwise do at its first call and what takes long, such as training default
   * weights into a cache. Called once before a session's first cell; may find everything done, and then tells of no step.
   * After it, {@code load} with these settings gives the same problem as without it, only sooner.
   *
   * @param progress told as the work goes on
   * @throws InvalidInputException where settings or files cannot be used
   * @throws InterruptedException where the calling thread was interrupted; what was finished until then may be kept
   */
  default void prepare(Settings settings, Progress progress) throws InterruptedException {}

  /**
   * The setting that a figure plots cost against, as the paper plots alpha and z; null where there is none. Its values
   * must be numbers.
   */
  default @Nullable String sizeSetting() {
    return null;
  }
}
