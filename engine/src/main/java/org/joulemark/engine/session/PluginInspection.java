package org.joulemark.engine.session;

import org.joulemark.api.Plugin;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.results.PluginRecord;

/** Says exactly which jars a plugin consists of. */
public final class PluginInspection {

  private PluginInspection() {}

  public static PluginRecord inspect(InstalledPlugin<? extends Plugin> installed) {
    return new PluginRecord(
        installed.kind(), installed.id(), installed.version(), installed.folder().checksums());
  }
}
