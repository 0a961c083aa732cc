package org.joulemark.tck.backend;

import org.joulemark.api.Backend;
import org.joulemark.api.Plugin;
import org.joulemark.tck.plugin.PluginSubject;

/** What the rules for backends are about. */
public interface BackendSubject extends PluginSubject {

  /** The backend under test; may be the same object each time or a new one. */
  Backend backend();

  @Override
  default Plugin plugin() {
    return backend();
  }
}
