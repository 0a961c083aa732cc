package org.joulemark.engine.plan;

import java.util.List;
import java.util.Map;

/**
 * One plugin that a session asks for, with its settings as the user gave them.
 *
 * @param id the plugin's id
 * @param axes per setting its values in the form a user types; more than one value makes the setting an axis of the sweep
 */
public record Selection(String id, Map<String, List<String>> axes) {

  public Selection {
    axes = Map.copyOf(axes);
  }
}
