package org.joulemark.tck.plugin;

import java.util.List;
import java.util.Map;
import org.joulemark.api.Plugin;
import org.joulemark.tck.rule.SettingVariants;

/** What a rule is about, whatever its kind. */
public interface PluginSubject {

  /** The plugin under test; may be the same object each time or a new one. */
  Plugin plugin();

  /**
   * The settings to test with, each as what differs from the defaults. By default every value of every setting that
   * has few, one at a time; a plugin with settings of other types may name values of its own.
   */
  default List<Map<String, String>> settingVariants() {
    return SettingVariants.of(plugin());
  }
}
