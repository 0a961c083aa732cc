package org.joulemark.tck.backend;

import java.util.List;
import java.util.Map;
import org.joulemark.api.Backend;
import org.joulemark.tck.rule.SettingVariants;

/** What the rules for backends are about. */
interface BackendSubject {

  /** The backend under test; may be the same object each time or a new one. */
  Backend backend();

  /**
   * The settings to test with, each as what differs from the defaults. By default every value of every setting that
   * has few, one at a time; a backend with settings of other types may name values of its own.
   */
  default List<Map<String, String>> settingVariants() {
    return SettingVariants.of(backend());
  }
}
