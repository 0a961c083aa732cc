package org.joulemark.api;

import java.lang.foreign.Arena;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scientific task, as data. */
public non-sealed interface Workload extends Plugin {

  /**
   * Whether this workload can work on this machine with these settings. May look at the machine. Never throws: whatever
   * stands in the way is the reason of a {@link Support.No} that a user can act on.
   */
  Support available(Settings settings);

  /**
   * Loads the problem these settings describe. Deterministic: the same settings and files give the same problem.
   *
   * @param arena owns every matrix of the problem
   * @throws InvalidInputException where a file or a combination of settings cannot be used
   */
  Problem load(Settings settings, Arena arena);

  /**
   * The setting that a figure plots cost against, as the paper plots alpha and z; null where there is none. Its values
   * must be numbers.
   */
  default @Nullable String sizeSetting() {
    return null;
  }

  /**
   * What the literature says that an item costs with these settings, on whatever hardware. Called after {@link #load} with
   * the same settings.
   */
  default List<PublishedCost> publishedCosts(Settings settings) {
    return List.of();
  }
}
