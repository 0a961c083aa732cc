package org.joulemark.engine.results;

import java.util.Map;
import org.joulemark.api.Plugin;
import org.joulemark.engine.plugin.InstalledPlugin;

/**
 * A plugin that took part.
 *
 * @param kind workload, backend or probe
 * @param jarSha256 file name of each of the plugin's jars with its SHA-256 in hexadecimal
 */
public record PluginRecord(String kind, String id, String version, Map<String, String> jarSha256) {

  /** Reads every jar of the plugin as it is now. */
  public static PluginRecord of(InstalledPlugin<? extends Plugin> installed) {
    return of(installed, installed.folder().checksums());
  }

  /** The same with checksums that are known. */
  public static PluginRecord of(InstalledPlugin<? extends Plugin> installed, Map<String, String> jarSha256) {
    return new PluginRecord(installed.kind(), installed.id(), installed.version(), jarSha256);
  }
}
