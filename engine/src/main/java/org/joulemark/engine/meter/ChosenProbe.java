package org.joulemark.engine.meter;

import java.util.Map;

/**
 * A probe with what it is set to.
 *
 * @param settings those that were given
 */
public record ChosenProbe(String id, Map<String, String> settings) {

  public ChosenProbe {
    settings = Map.copyOf(settings);
  }
}
