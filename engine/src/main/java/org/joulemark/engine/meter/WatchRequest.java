package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which meters to watch, and how.
 *
 * @param interval between two readings that are told of
 * @param length when the watching ends by itself; null for never
 * @param required whether it is an error that a probe is unavailable; else it is told of, and the others are watched
 */
public record WatchRequest(
    List<ChosenProbe> probes, Duration interval, @Nullable Duration length, boolean required) {

  public WatchRequest {
    probes = List.copyOf(probes);
  }

  /** The same for some of the probes. */
  public WatchRequest of(List<ChosenProbe> some) {
    return new WatchRequest(some, interval, length, required);
  }
}
