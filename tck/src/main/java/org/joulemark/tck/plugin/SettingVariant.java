package org.joulemark.tck.plugin;

import java.util.Map;
import org.joulemark.api.Plugin;
import org.joulemark.api.Settings;
import org.joulemark.tck.rule.SettingVariants;

/**
 * One choice of settings.
 *
 * @param changes what differs from the defaults
 */
public record SettingVariant(Map<String, String> changes) {

  public SettingVariant {
    changes = Map.copyOf(changes);
  }

  /** Nothing differs. */
  public static SettingVariant defaults() {
    return new SettingVariant(Map.of());
  }

  public Settings settingsOf(Plugin plugin) {
    return Settings.of(plugin.settings(), changes);
  }

  /** As reports show it. */
  @Override
  public String toString() {
    return SettingVariants.name(changes);
  }
}
