package org.joulemark.engine.plugin;

import org.joulemark.api.Backend;
import org.joulemark.api.Plugin;

/** The key that stands among a backend's settings in a session and is joulemark's own. */
public final class ReservedSetting {

  /** The precisions that a session asks this backend for. */
  public static final String PRECISION = "precision";

  private ReservedSetting() {}

  /** Whether the plugin declares it, so that nobody could tell which of the two a session means. */
  static boolean isClaimedBy(Plugin plugin) {
    return plugin instanceof Backend
        && plugin.settings().stream().anyMatch(declaration -> declaration.name().equals(PRECISION));
  }
}
