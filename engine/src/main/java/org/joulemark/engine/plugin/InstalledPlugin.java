package org.joulemark.engine.plugin;

import java.nio.file.Path;
import org.joulemark.api.Plugin;

/**
 * A plugin with where it came from.
 *
 * @param plugin the provider
 * @param jar the jar that holds its class
 * @param version the jar's Implementation-Version, or {@code unknown}
 * @param folder all its jars
 */
public record InstalledPlugin<P extends Plugin>(P plugin, Path jar, String version, PluginFolder folder) {

  /** workload, backend or probe. */
  public String kind() {
    return PluginKind.of(plugin).word();
  }

  public String id() {
    return plugin.id();
  }

  <Q extends Plugin> InstalledPlugin<Q> as(Class<Q> type) {
    return new InstalledPlugin<>(type.cast(plugin), jar, version, folder);
  }
}
